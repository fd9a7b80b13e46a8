// A test on a manual clock asks whether the thread pool is idle, so it must be alone in it. Fixtures that neither wait nor share
// anything say themselves that they run in parallel.
[assembly: NonParallelizable]
