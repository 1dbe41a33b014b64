package io.confide.eventlog;

/** From 20 milliseconds to a second, half a minute in all. */
final class SteadyPause implements GroupWriter.Pause {
    private static final int MOST = 34;

    @Override
    public boolean before(int attempt) {
        if (attempt > MOST) {
            return false;
        }
        try {
            Thread.sleep(Math.min(1_000, 20L << Math.min(attempt - 1, 6)));
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
