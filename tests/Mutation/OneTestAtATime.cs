// Which mutants a test reaches can be told only while no other test runs.
[assembly: CollectionBehavior(DisableTestParallelization = true)]
