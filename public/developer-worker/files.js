// Files that are attached without a network. Each waits under an id of its own, by which the form names it as if the server
// had it; it is brought there when the form goes, and stays here until that has arrived.

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
 * Brings the files that wait with a form, and writes down after each what the server calls it: a line that breaks costs one
 * file. The answer that kept one from being brought; nothing where all of them are there.
 */
async function bringFiles(entry, begun) {
  for (const id of named(entry.body).map(idOf)) {
    const file = entry.brought?.[id] ? null : await shelf.get('files', id);
    if (!file) continue;
    const content = await file.content.arrayBuffer().catch(() => null);
    // The device has lost it: a person decides what becomes of its message.
    if (!content) return Response.json({ problem: 'not_found' }, { status: 404 });
    const headers = { accept: 'application/json', 'content-type': 'application/octet-stream', 'x-file-name': file.name };
    const answer = await fetch(BRING, { method: 'POST', body: content, headers, signal: AbortSignal.timeout(BRINGING) });
    if (!answer.ok) return answer;
    const there = await answer.json();
    if (epoch !== begun) return;
    entry.brought = { ...entry.brought, [id]: `${there.id} ${there.name}` };
    const written = await shelf.change('waiting', entry.id, (kept) => ({ ...kept, brought: entry.brought }));
    // Taken back meanwhile: the next ones need not be brought.
    if (!written) return;
  }
}

/** How long one file may take, in milliseconds. */
const BRINGING = 10 * 60_000;

/** The form as the server reads it. */
function asBrought({ body, brought = {} }) {
  const fields = new URLSearchParams(body);
  const names = fields.getAll('files[]').map((name) => brought[idOf(name)] ?? name);
  fields.delete('files[]');
  for (const name of names) fields.append('files[]', name);
  return fields.toString();
}

/** Its form has arrived. */
async function dropFiles({ body }) {
  for (const name of named(body)) await shelf.remove('files', idOf(name));
}

/** They are on their way back into the composer, and have a day again. */
async function freshenFiles({ body }) {
  for (const name of named(body)) await shelf.change('files', idOf(name), (file) => ({ ...file, at: Date.now() }));
}

/** Lets go of what no form that waits names, and nobody has put into one for a day. */
async function tidyFiles() {
  const wanted = new Set((await shelf.all('waiting')).flatMap(({ body }) => named(body).map(idOf)));
  for (const { id, at } of await shelf.all('files')) {
    if (!wanted.has(id) && Math.abs(Date.now() - at) > DAY) await shelf.remove('files', id);
  }
}
