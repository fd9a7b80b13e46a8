// Tests on a manual clock ask whether the thread pool is idle, so they must be alone in it.
[assembly: NonParallelizable]
