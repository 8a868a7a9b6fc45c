// What another app shares with the Developer Center: kept until it is put into a message, for a day at most. Which inquiry
// it is for, the person says by opening it.

const DAY = 24 * 3_600_000;
const FILES_MOST = 5;
const BYTES_MOST = 50 * 1024 * 1024;

async function shared(request) {
  const form = await request.formData().catch(() => new FormData());
  const words = ['title', 'text', 'url'].map((name) => String(form.get(name) ?? '').trim());
  const files = form.getAll('files').filter((file) => file instanceof File && file.size > 0).slice(0, FILES_MOST);
  const fits = files.reduce((sum, { size }) => sum + size, 0) <= BYTES_MOST;
  const text = [...new Set(words)].filter(Boolean).join('\n').slice(0, 2_000);
  // Any page of the web can post here; where nothing is kept, this is not either.
  if ((text || files.length) && (await isKeeping())) await shelf.put('shared', { at: Date.now(), text, files: fits ? files : [] }, 'newest');
  return Response.redirect('/developer/inbox', 303);
}

async function sharedNow() {
  const found = await shelf.get('shared', 'newest');
  if (found && Math.abs(Date.now() - found.at) < DAY) return found;
  if (found) await shelf.clear('shared');
  return null;
}
