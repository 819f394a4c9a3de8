using Xunit.Sdk;
using Xunit.v3;

// Which mutants a test reaches can be told only while no other test runs.
[assembly: Parallelization(Mode = ParallelMode.None)]
