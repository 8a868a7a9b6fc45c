// What the worker keeps besides whole pages, in one small database. Nothing of it outlives its owner's session: see `forget`.

const SHELVES = {
  // Whether pages are kept here, for whom, and the words of the reader's language.
  state: {},
  // What is known of each kept page: its stamp, when it was kept, how large it is.
  pages: { keyPath: 'path' },
  // What was written without a network, in the order of writing.
  waiting: { keyPath: 'id', autoIncrement: true },
  // What was attached to that.
  files: { keyPath: 'id' },
  // What another app has shared, until it is put into a message.
  shared: {},
};
const NAME = 'hearback-developer';
/** One more with each shelf that is added. */
const VERSION = 2;

const shelf = {
  opened: null,

  open() {
    this.opened ??= new Promise((resolve, reject) => {
      const asked = indexedDB.open(NAME, VERSION);
      asked.onupgradeneeded = () => {
        for (const [name, options] of Object.entries(SHELVES)) {
          if (!asked.result.objectStoreNames.contains(name)) asked.result.createObjectStore(name, options);
        }
      };
      asked.onerror = () => reject(asked.error);
      asked.onsuccess = () => {
        const database = asked.result;
        const close = () => {
          database.close();
          this.opened = null;
        };
        // The browser takes it away when its owner empties the site's storage, and the server asks for that at a sign-out.
        database.onversionchange = close;
        database.onclose = close;
        resolve(database);
      };
    }).catch((error) => {
      this.opened = null;
      throw error;
    });
    return this.opened;
  },

  /** Whether there is one. Where nothing is kept, and after everything was forgotten, a question must not make it anew. */
  async there() {
    if (this.opened) return true;
    const known = await indexedDB.databases?.();
    return !known || known.some(({ name }) => name === NAME);
  },

  async use(name, mode, deed) {
    const transaction = (await this.open()).transaction(name, mode);
    const asked = deed(transaction.objectStore(name));
    return new Promise((resolve, reject) => {
      transaction.oncomplete = () => resolve(asked.result);
      transaction.onabort = () => reject(transaction.error);
    });
  },

  async get(name, key) {
    return (await this.there()) ? this.use(name, 'readonly', (store) => store.get(key)) : undefined;
  },
  async all(name) {
    return (await this.there()) ? this.use(name, 'readonly', (store) => store.getAll()) : [];
  },
  /** Writes what has become of something, in one step; undefined, and nothing written, where it is gone. */
  async change(name, key, change) {
    if (!(await this.there())) return undefined;
    const transaction = (await this.open()).transaction(name, 'readwrite');
    const store = transaction.objectStore(name);
    let changed;
    const asked = store.get(key);
    asked.onsuccess = () => {
      if (asked.result === undefined) return;
      changed = change(asked.result);
      store.put(changed);
    };
    return new Promise((resolve, reject) => {
      transaction.oncomplete = () => resolve(changed);
      transaction.onabort = () => reject(transaction.error);
    });
  },
  put(name, value, key) {
    return this.use(name, 'readwrite', (store) => store.put(value, key));
  },
  async remove(name, key) {
    if (await this.there()) await this.use(name, 'readwrite', (store) => store.delete(key));
  },
  async clear(name) {
    if (await this.there()) await this.use(name, 'readwrite', (store) => store.clear());
  },

  async destroy() {
    const database = await this.opened?.catch(() => null);
    database?.close();
    this.opened = null;
    await new Promise((resolve) => {
      const asked = indexedDB.deleteDatabase(NAME);
      asked.onsuccess = asked.onerror = asked.onblocked = resolve;
    });
  },
};
