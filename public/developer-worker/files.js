// Files that are attached without a network. Each waits under an id of its own, by which the form names it as if the server
// had it, and is brought there when that form goes.

const BRING = '/api/files';

/** Keeps one; its id, or null where it cannot be kept. */
async function keepFile(request) {
  const begun = epoch;
  const content = await request.blob();
  const bytes = (await shelf.all('files')).reduce((sum, { content: { size } }) => sum + size, content.size);
  if (bytes > BYTES_MOST || !(await isKeeping()) || epoch !== begun) return null;
  const id = crypto.randomUUID();
  await note(begun, 'files', { id, name: request.headers.get('x-file-name') ?? '', content, at: Date.now() });
  return id;
}

const named = (body) => new URLSearchParams(body).getAll('files[]');
const idOf = (name) => name.split(' ')[0];

/** Whether a form names a file that only this device has. */
async function namesKept(body) {
  for (const name of named(body)) if (await shelf.get('files', idOf(name))) return true;
  return false;
}

/**
 * Brings the files that wait with a form, and writes down after each what the form names now: none is brought twice for long.
 * The answer that kept one from being brought; nothing where all of them are there.
 */
async function bringFiles(entry) {
  for (const name of named(entry.body)) {
    const file = await shelf.get('files', idOf(name));
    if (!file) continue;
    const headers = { accept: 'application/json', 'content-type': 'application/octet-stream', 'x-file-name': file.name };
    const answer = await fetch(BRING, { method: 'POST', body: file.content, headers });
    if (!answer.ok) return answer;
    const brought = await answer.json();
    const fields = new URLSearchParams(entry.body);
    const names = fields.getAll('files[]').map((each) => (each === name ? `${brought.id} ${brought.name}` : each));
    fields.delete('files[]');
    for (const each of names) fields.append('files[]', each);
    entry.body = fields.toString();
    // Somebody may have taken it back meanwhile.
    if (!(await shelf.get('waiting', entry.id))) continue;
    await shelf.put('waiting', entry);
    await shelf.remove('files', file.id);
  }
}

/** Lets go of what no form that waits names, and nobody has put into one for a day. */
async function tidyFiles() {
  const wanted = new Set((await shelf.all('waiting')).flatMap(({ body }) => named(body).map(idOf)));
  for (const { id, at } of await shelf.all('files')) {
    if (!wanted.has(id) && Math.abs(Date.now() - at) > DAY) await shelf.remove('files', id);
  }
}
