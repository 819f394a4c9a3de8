# Reads reports in the format of lcov ("DA:line,hits", "BRDA:line,block,branch,hits" under "SF:file"), and fails below least_lines or least_branches.

BEGIN { FS = "[:,]" }

/^SF:/ {
    file = $2
    sub(/^\/_\//, "", file)
}

/^DA:/ {
    line = file ":" $2
    if (!(line in line_hits)) lines[file]++
    line_hits[line] += $3
}

/^BRDA:/ {
    branch = file ":" $2 "," $3 "," $4
    if (!(branch in branch_hits)) branches[file]++
    branch_hits[branch] += $5
}

END {
    for (line in line_hits) {
        file = line
        sub(/:.*/, "", file)
        all_lines++
        if (line_hits[line] > 0) reached_lines++; else left_lines[file]++
    }

    for (branch in branch_hits) {
        file = branch
        sub(/:.*/, "", file)
        all_branches++
        if (branch_hits[branch] > 0) reached_branches++; else left_branches[file]++
    }

    print "not reached: lines, branches, file"
    sort = "sort -k1,1nr -k4,4nr -k7 | head -n 20"
    for (file in lines)
        if (left_lines[file] + left_branches[file] > 0)
            printf "%5d of %4d %5d of %4d  %s\n", left_lines[file], lines[file], left_branches[file], branches[file], file | sort
    close(sort)

    if (all_lines == 0 || all_branches == 0) {
        print "nothing was measured"
        exit 1
    }

    line_percent = 100 * reached_lines / all_lines
    branch_percent = 100 * reached_branches / all_branches
    printf "lines %.1f %% (at least %d), branches %.1f %% (at least %d)\n", line_percent, least_lines, branch_percent, least_branches
    exit line_percent < least_lines || branch_percent < least_branches
}
