// Run again after a restart it changes nothing.
const members = [1, 2, 3].map((n) => ({ _id: n - 1, host: `mongodb${n}:27017`, priority: n === 1 ? 2 : 1 }));
const admin = db.getSiblingDB('admin');
const user = process.env.MONGODB_USER;
const password = process.env.MONGODB_PASSWORD;

function signedIn() {
    try {
        return admin.auth(user, password).ok === 1;
    } catch (e) {
        return false;
    }
}

if (!signedIn()) {
    try {
        rs.initiate({ _id: 'confide', members });
    } catch (e) {
        if (e.codeName !== 'AlreadyInitialized') throw e;
    }
    while (!db.hello().isWritablePrimary) sleep(500);
    admin.createUser({ user, pwd: password, roles: ['readWriteAnyDatabase', 'clusterMonitor'] });
}
print('The replica set stands.');
