package io.confide.storage.sqlite;

import io.confide.storage.Storage;
import io.confide.storage.contract.DocumentsContract;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

class SqliteDocumentsTest extends DocumentsContract {

    @TempDir Path folder;

    @Override
    protected Storage open() {
        return SqliteStorage.open(folder.resolve("deep/views.db"));
    }
}
