package io.confide.projecting;

import io.confide.storage.Documents;
import io.confide.storage.Storage;
import io.confide.storage.StorageUnavailable;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.concurrent.atomic.AtomicInteger;

/** A database that is gone for a moment, some times. */
final class Interrupted {
    private Interrupted() {}

    /**
     * @param beforeProgress how often it is gone between the views and the progress
     * @param afterSwitch how often between the switch of a rebuild and its tidying
     */
    static Storage storage(Storage real, AtomicInteger beforeProgress, AtomicInteger afterSwitch) {
        Documents documents = documents(real.documents(), beforeProgress, afterSwitch);
        return (Storage)
                Proxy.newProxyInstance(
                        Storage.class.getClassLoader(),
                        new Class<?>[] {Storage.class},
                        (_, method, args) ->
                                method.getName().equals("documents")
                                        ? documents
                                        : call(() -> method.invoke(real, args)));
    }

    private static Documents documents(
            Documents real, AtomicInteger beforeProgress, AtomicInteger afterSwitch) {
        return (Documents)
                Proxy.newProxyInstance(
                        Documents.class.getClassLoader(),
                        new Class<?>[] {Documents.class},
                        (_, method, args) -> {
                            if (method.getName().equals("putAll")
                                    && args[0].equals(ProgressStore.COLLECTION)) {
                                beGone(beforeProgress);
                            }
                            if (method.getName().equals("deleteAll")
                                    && args[0].equals(DeadLetters.COLLECTION)) {
                                beGone(afterSwitch);
                            }
                            return call(() -> method.invoke(real, args));
                        });
    }

    private static void beGone(AtomicInteger times) {
        if (times.getAndUpdate(it -> Math.max(0, it - 1)) > 0) {
            throw new StorageUnavailable("gone for a moment", null);
        }
    }

    private interface Call {
        Object now() throws ReflectiveOperationException;
    }

    private static Object call(Call call) throws Throwable {
        try {
            return call.now();
        } catch (InvocationTargetException e) {
            throw e.getCause() == null ? e : e.getCause();
        }
    }
}
