// The page works without this file; with it nothing typed is lost with the page or the line.
(() => {
  'use strict';
  const one = selector => document.querySelector(selector), page = document.body.dataset.guest, key = one('main').dataset.key;
  const form = one('.card-form,[data-begin]'), banner = one('[data-offline]'), kept = one('#kept');
  const draftKey = `${page} ${key}`, queueKey = `${page} waiting`;
  document.cookie = `zone=${Intl.DateTimeFormat().resolvedOptions().timeZone};path=/;max-age=31536000;samesite=lax`;
  const read = name => { try { return JSON.parse(localStorage.getItem(name)); } catch { return null; } };
  const write = (name, value) => { try { value ? localStorage.setItem(name, JSON.stringify(value)) : localStorage.removeItem(name); } catch { /* full */ } };
  const send = async (address, body) => (await fetch(address, { method: 'POST', body: new URLSearchParams(body), redirect: 'manual' })).type === 'opaqueredirect';
  const offline = yes => { banner.textContent = banner.dataset.offline; banner.hidden = !yes; };

  // Drafts: on this device at once, on the server a little later.
  const fields = () => [...form.elements].filter(field => /^f\./.test(field.name) && !/radio|checkbox/.test(field.type));
  const draft = form && key && read(draftKey);
  if (draft) fields().forEach(field => { if (draft[field.name]) field.value = draft[field.name]; });
  let later = 0;
  form?.addEventListener('input', () => {
    if (!key) return;
    write(draftKey, Object.fromEntries(fields().map(field => [field.name, field.value])));
    later ||= setTimeout(async () => {
      later = 0;
      try { if (await send(`${page}/draft/${encodeURIComponent(key)}`, new FormData(form)) && kept) kept.textContent = kept.dataset.kept; offline(false); } catch { offline(true); }
    }, 3000);
  });

  // Sending: what the line does not take waits here. The same sending twice is one.
  let tries = 0;
  const flush = async () => {
    for (let waiting = read(queueKey); waiting?.length; write(queueKey, waiting.length ? waiting : null)) {
      const { to, body, name, text } = waiting[0];
      try { if (!await send(to, [...body, ['offline', '1']])) write(name, text); } catch { offline(true); return setTimeout(flush, [1, 2, 4, 8, 15][Math.min(tries++, 4)] * 1000); }
      waiting.shift();
      if (!waiting.length) location.replace(page);
    }
  };
  form?.addEventListener('submit', async event => {
    const button = event.submitter;
    if (form.dataset.plain || button?.name === 'press') return;
    event.preventDefault();
    clearTimeout(later);
    const to = form.action, body = [...new FormData(form, button)];
    try {
      if (!await send(to, body)) { form.dataset.plain = '1'; return form.requestSubmit(button); }
      write(draftKey);
      location.replace(page);
    } catch {
      write(queueKey, [...(read(queueKey) || []), { to, body, name: draftKey, text: read(draftKey) }]);
      write(draftKey);
      offline(true);
      setTimeout(flush, 1000);
    }
  });
  addEventListener('online', flush);
  flush();
})();
