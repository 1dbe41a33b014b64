package io.confide.eventlog;

/** On SQLite. */
class TokenStoreOnSqliteTest extends TokenStoreContract {
    TokenStoreOnSqliteTest() {
        super(Databases.sqlite());
    }
}
