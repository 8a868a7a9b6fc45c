// The page's side of the Developer Center's worker (`developer-worker.js`): who reads here, whether this browser may keep it,
// and what becomes of a link and of the page when there is no network.

const { account } = document.documentElement.dataset;
const container = navigator.serviceWorker;
/** An account's id is that this browser keeps what that account reads; `no` that it does not, though it is an app. */
const CHOICE = 'hearback-keep';

/** As an app it is somebody's own device. A browser may be anybody's: there its owner says so in the settings. */
function keeps() {
  const choice = localStorage.getItem(CHOICE);
  const isApp = matchMedia('(display-mode: standalone)').matches || navigator.standalone === true;
  return choice === account || (choice !== 'no' && isApp);
}

async function say(kind) {
  const keep = keeps();
  if (keep) await container.register('/developer-worker.js', { scope: '/developer' });
  const found = await container.getRegistration('/developer');
  if (!found) return;
  const worker = found.active ?? (await container.ready).active;
  worker?.postMessage({ kind, account, keep });
}

if (container && account) {
  // What fails here fails for want of a network or of room, and is done by the next page.
  const tell = (kind) => say(kind).catch(() => {});
  tell('here');
  addEventListener('online', () => tell('online'));
  addEventListener('hearback-keep', () => tell('here'));
  // At once: the page is about to be left.
  addEventListener('hearback-forget', () => container.controller?.postMessage({ kind: 'forget' }));
  container.addEventListener('message', ({ data }) => data?.kind === 'waiting' && dispatchEvent(new Event('hearback-waiting')));

  // Where one was: an app that the system ended while it was out of sight opens there again.
  let leaves = true;
  addEventListener('hearback-forget', () => (leaves = false));
  const leave = () => {
    if (leaves && document.visibilityState === 'hidden') container.controller?.postMessage({ kind: 'left', at: location.href });
  };
  addEventListener('visibilitychange', leave, true);

  // Whose official reply is being written changes nothing of what a page shows besides.
  const view = ({ search }) => {
    const query = new URLSearchParams(search);
    query.delete('reply');
    return query.toString();
  };
  // Inside the app a link asks for data; the worker has whole pages. So without a network the browser follows it.
  addEventListener(
    'click',
    (event) => {
      const link = event.target instanceof Element ? event.target.closest('a[href]') : null;
      if (navigator.onLine || !container.controller || !link || link.origin !== location.origin) return;
      const within = link.pathname === location.pathname && view(link) === view(location) && (link.hash || link.search !== location.search);
      if (/^\/developer(\/|$)/.test(link.pathname) && !within) event.stopImmediatePropagation();
    },
    true,
  );

  // The network was gone before the browser noticed, and the page has nothing to show: the kept one has, if there is one.
  addEventListener('hearback-cut', () => {
    const last = Number(sessionStorage.getItem('hearback-cut') ?? 0);
    // Once, and never under somebody's hands.
    const writing = [...document.querySelectorAll('textarea')].some(({ value }) => value.trim());
    if (!container.controller || writing || Math.abs(Date.now() - last) < 10_000) return;
    sessionStorage.setItem('hearback-cut', String(Date.now()));
    // The address of the page that was being opened stands a moment later.
    setTimeout(() => location.reload(), 200);
  });

  // A file that is chosen without a network waits on this device; the form names it as if the server had it.
  addEventListener(
    'change',
    async (event) => {
      const input = event.target;
      const alive = document.documentElement.hasAttribute('data-alive');
      if (navigator.onLine || !alive || !container.controller || !(input instanceof HTMLInputElement) || !input.matches('.dev-composer input[type=file]')) return;
      event.stopImmediatePropagation();
      const files = [...(input.files ?? [])];
      input.value = '';
      for (const file of files) {
        const headers = { 'x-file-name': encodeURIComponent(file.name) };
        const answer = await fetch('/developer/kept/file', { method: 'POST', body: file, headers }).catch(() => null);
        const id = answer?.ok ? (await answer.json()).id : '';
        input.dispatchEvent(new CustomEvent('hearback-file-kept', { bubbles: true, detail: `${id} ${file.name}` }));
      }
    },
    true,
  );

  // Files that another app has shared go where those go that a person chooses.
  addEventListener('hearback-take-files', async ({ target: input }) => {
    const all = new DataTransfer();
    const { shared } = await (await fetch('/developer/kept/waiting')).json();
    for (const [at, name] of (shared?.files ?? []).entries()) {
      const answer = await fetch(`/developer/kept/shared/${at}`);
      all.items.add(new File([await answer.blob()], name, { type: answer.headers.get('x-file-type') ?? '' }));
    }
    input.files = all.files;
    input.dispatchEvent(new Event('change', { bubbles: true }));
    await fetch('/developer/kept/unshare', { method: 'POST' });
  });
}
