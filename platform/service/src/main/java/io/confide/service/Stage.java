package io.confide.service;

import org.springframework.context.SmartLifecycle;

/** Starts one part before the web server and stops it after: a request finds everything running. */
final class Stage implements SmartLifecycle {
    static final int PUBLISHING = 1;
    static final int PROJECTING = 2;
    static final int SWEEPING = 3;

    private final Part part;
    private final int phase;
    private volatile boolean running;

    /**
     * @param order parts start in this order and stop in the opposite one
     */
    Stage(int order, Part part) {
        this.phase = order;
        this.part = part;
    }

    @Override
    public void start() {
        part.start();
        running = true;
    }

    @Override
    public void stop() {
        running = false;
        part.stop();
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public int getPhase() {
        return phase;
    }

    /** Something that runs beside the requests. */
    interface Part {
        void start();

        void stop();
    }
}
