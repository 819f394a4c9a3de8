// Takes the pictures: take.js ADDRESS SAMPLES REPOSITORY [PICTURE...]
// Drives Visual Studio Code, which runs at the address, with the keyboard. Beside each picture it writes what VS Code shows in it, and hashes
// of the sample and of the pictures, with which tests find out when the pictures no longer show what the product says.
const { execFileSync } = require("child_process");
const { createHash } = require("crypto");
const fs = require("fs");
const path = require("path");
const { chromium } = require("playwright-core");

const [, , address, samples, repository, ...chosen] = process.argv;
const output = path.join(repository, "analyzers", "docs", "pictures");
const size = { width: 840, height: 360 };
const patience = 120000;

const report = { folder: "BatchJobs", sources: "samples/BatchJobs", file: "NightlyReport.cs" };
const chart = { folder: "chart", sources: "samples/Manifests/chart/templates", file: "templates/deployment.yaml" };
const nativeSidecar = "config.linkerd.io/proxy-native-sidecar";

// Pictures with typed text come last in their folder, since it stays there.
const pictures = [
    { name: "squiggle", ...report, at: nativeSidecar, open: openHover, shows: "A warning in C# and its message." },
    { name: "light-bulb", ...report, at: nativeSidecar, open: openMenu, shows: "The light bulb in C#: the fixes of the warning." },
    {
        name: "completion", ...report, at: nativeSidecar, below: '[""] = "true",', caret: '"]', open: openList,
        shows: "Completion of keys in C#.",
    },
    {
        name: "manifest-squiggle", ...chart, at: "linkerd.io/inject", open: openHover, height: 470,
        shows: "A warning in YAML, its message, and the description of the key.",
    },
    { name: "manifest-light-bulb", ...chart, at: "linkerd.io/inject", open: openMenu, shows: "The light bulb in YAML: the actions for the warning." },
    {
        name: "manifest-completion", ...chart, at: "config.linkerd.io/proxy-memory-request", below: "", open: openDescribedList,
        shows: "Completion of keys in YAML, with the description of the first one.",
    },
];

const sleep = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds));
const hash = (content) => createHash("sha256").update(content).digest("hex");

async function press(page, ...keys) {
    for (const key of keys) {
        await page.keyboard.press(key);
        await sleep(200);
    }
}

/** Types into the box that a key opens. */
async function enter(page, key, text) {
    await press(page, key);
    await page.waitForSelector(".quick-input-widget input");
    await page.keyboard.type(text);
    await sleep(700);
    await press(page, "Enter");
    await sleep(500);
}

async function goTo(page, line, character) {
    await enter(page, "Control+G", `${line + 1}:${character + 1}`);
}

/** Asks in the way of a user until there is an answer: servers answer nothing while they load a project. */
async function ask(page, keys, answer) {
    for (const end = Date.now() + patience; Date.now() < end;) {
        await keys();
        if (await page.waitForSelector(answer, { timeout: 5000 }).catch(() => undefined)) {
            await sleep(2000);
            return;
        }

        await press(page, "Escape");
    }

    throw new Error(`There is no ${answer}.`);
}

const textsOf = (page, selector) => page.locator(selector).evaluateAll((elements) => elements.map((element) => element.innerText));

/** The message, once it has a fix. */
async function openHover(page) {
    const fix = '.monaco-hover:not(.hidden) .action-container:has-text("Quick Fix")';
    await ask(page, () => enter(page, "F1", "Show or Focus Hover"), fix);
    const [message] = await textsOf(page, ".monaco-hover .marker > span:first-child");
    const [rule] = (await textsOf(page, ".monaco-hover .marker"))[0].match(/LKD\d{4}/g).slice(-1);
    return [`${rule}: ${message}`];
}

/** The fixes alone; csharp-ls offers refactorings of any string as well. */
async function openMenu(page) {
    await ask(page, () => press(page, "Control+Alt+Q"), ".action-widget .monaco-list-row.action");
    return textsOf(page, ".action-widget .monaco-list-row.action");
}

async function openList(page) {
    await press(page, ...Array(5).fill("Control+ArrowDown"));
    await ask(page, () => press(page, "Control+Space"), ".suggest-widget.visible .monaco-list-row:nth-child(3)");
    return textsOf(page, ".suggest-widget .monaco-list-row .label-name");
}

/** The list, and beside it the description of its first key, which csharp-ls does not hand on. */
async function openDescribedList(page) {
    const texts = await openList(page);
    await press(page, "Control+Space");
    await page.waitForSelector(".suggest-details .body");
    return texts;
}

async function openFile(page, picture) {
    const folder = path.join(samples, picture.folder);
    const file = `vscode-remote://${new URL(address).host}${folder}/${picture.file}`;
    const payload = JSON.stringify([["openFile", file]]);
    await page.goto(`${address}/?folder=${encodeURIComponent(folder)}&payload=${encodeURIComponent(payload)}`);
    await page.waitForSelector(".monaco-editor .view-line");
    await sleep(3000);
    if (await page.locator(".part.sidebar").isVisible()) {
        await press(page, "Control+B");
    }
}

async function goToScene(page, picture) {
    const lines = fs.readFileSync(path.join(samples, picture.folder, picture.file), "utf8").split("\n");
    const line = lines.findIndex((text) => text.includes(picture.at));
    await goTo(page, line, lines[line].indexOf(picture.at));
    if (picture.below === undefined) {
        await page.waitForSelector(".squiggly-warning", { timeout: patience });
        return;
    }

    await press(page, "End", "Enter");
    await page.keyboard.type(picture.below, { delay: 60 });
    await press(page, "Escape");
    if (picture.caret) {
        const indent = lines[line].length - lines[line].trimStart().length;
        await goTo(page, line + 1, indent + picture.below.indexOf(picture.caret));
    }
}

/** The pictures of what VS Code shows now, by the theme. */
async function take(page, name) {
    const taken = {};
    for (const theme of ["dark", "light"]) {
        await page.emulateMedia({ colorScheme: theme });
        await page.mouse.move(size.width / 2, 18);
        await sleep(1500);
        const file = path.join(output, `${name}-${theme}.png`);
        await page.screenshot({ path: file });
        execFileSync("pngquant", ["--force", "--strip", "--skip-if-larger", "--quality", "90-100", "--output", file, file]);
        taken[theme] = hash(fs.readFileSync(file));
    }

    return taken;
}

function hashesOf(sources) {
    const files = fs.readdirSync(path.join(repository, sources)).filter((file) => /\.(cs|yaml)$/.test(file)).sort();
    return Object.fromEntries(files.map((file) => [
        `${sources}/${file}`,
        hash(fs.readFileSync(path.join(repository, sources, file), "utf8").replaceAll("\r", "")),
    ]));
}

async function main() {
    const browser = await chromium.launch({ executablePath: "/usr/bin/chromium", args: ["--no-sandbox", "--disable-gpu", "--font-render-hinting=none"] });
    const page = await (await browser.newContext({ viewport: size, deviceScaleFactor: 2, colorScheme: "dark" })).newPage();
    page.setDefaultTimeout(patience / 2);
    fs.mkdirSync(output, { recursive: true });
    let opened;
    try {
        for (const picture of pictures.filter(({ name }) => chosen.length === 0 || chosen.includes(name))) {
            if (opened !== picture.file) {
                await openFile(page, picture);
                opened = picture.file;
            }

            await page.setViewportSize({ ...size, height: picture.height ?? size.height });
            await goToScene(page, picture);
            const texts = await picture.open(page);
            const record = { shows: picture.shows, texts, sources: hashesOf(picture.sources), pictures: await take(page, picture.name) };
            fs.writeFileSync(path.join(output, `${picture.name}.json`), `${JSON.stringify(record, null, 2)}\n`);
            console.log(picture.name);
            await press(page, "Escape", "Escape");
        }
    } catch (error) {
        await page.screenshot({ path: path.join(repository, "artifacts", "pictures", "failed.png") });
        throw error;
    } finally {
        await browser.close();
    }
}

main().catch((error) => {
    console.error(error);
    process.exit(1);
});
