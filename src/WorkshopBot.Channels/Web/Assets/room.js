// Everything works without this file: it keeps the page live, forms over the room, and drafts safe.
(() => {
  'use strict';
  const room = document.body.dataset.room;
  const one = (selector, from = document) => from.querySelector(selector);
  const all = (selector, from = document) => [...from.querySelectorAll(selector)];
  const say = text => { const news = one('#news'); if (news && text) news.textContent = text; };
  document.cookie = `zone=${Intl.DateTimeFormat().resolvedOptions().timeZone};path=/;max-age=31536000;samesite=lax`;

  // ── Slots: the server tells which have changed, the page fetches them ──
  const slotOf = name => one(`[data-slot="${name}"]`);
  const busy = slot => slot.contains(document.activeElement) && document.activeElement.matches('input,textarea,select');
  const fetchSlot = async (name, force) => {
    const slot = slotOf(name);
    if (!slot) return;
    if (!force && (busy(slot) || (name === 'sheet' && one('dialog', slot)))) return offer(slot, name);
    const answer = await fetch(slot.dataset.from || `${room}/part/${name}`, { headers: { 'X-Room': '1' }, redirect: 'manual' });
    if (!answer.ok) return;
    const html = await answer.text();
    if (!force && busy(slot)) return offer(slot, name);
    const focused = slot.contains(document.activeElement) ? markOf(document.activeElement) : '';
    const covered = one('dialog', slot);
    slot.innerHTML = html;
    dress(slot);
    if (name === 'head') entitle(one('strong', slot)?.textContent);
    if (one('dialog', slot)) return;
    if (covered) goBack();
    else if (focused) one(focused, slot)?.focus();
  };
  // The title stands in more places than the bar.
  const entitle = title => { if (title) { document.title = title; all('[data-title]').forEach(place => { place.textContent = title; }); } };
  // A part that the line brings late is fetched again when the line is back.
  const follow = name => fetchSlot(name).catch(() => show(false));

  // ── Focus: a slot that is fetched again keeps it, and a sheet that goes gives it back to where it came from ──
  let opener = null;
  const markOf = element => element.id ? `#${CSS.escape(element.id)}` : element.name ? `${element.localName}[name="${element.name}"][value="${CSS.escape(element.value)}"]` : '';
  const goBack = () => {
    const from = (opener?.slot && slotOf(opener.slot)) || document;
    const target = (opener?.mark && one(opener.mark, from)) || (opener?.slot && one('button', from)) || one('#main');
    opener = null;
    if (!target.matches('button,textarea,a')) target.tabIndex = -1;
    target.focus();
  };
  const offer = (slot, name) => {
    const words = document.body.dataset.updated;
    if (name === 'sheet' || !words || one('.updated', slot)) return;
    const button = Object.assign(document.createElement('button'), { type: 'button', className: 'btn sm updated', textContent: words });
    button.onclick = () => fetchSlot(name, true).catch(() => show(false));
    slot.prepend(button);
  };

  // ── Sheets: the same form, laid over the room ──
  const dress = from => {
    restore(from);
    all('dialog[data-modal]', from).forEach(dialog => {
      if (dialog.dataset.shown) return;
      dialog.dataset.shown = 'yes';
      dialog.close();
      dialog.showModal();
      (one('.sum', dialog) || one('textarea,input:not([type=hidden]):not([type=radio]):not([type=checkbox]),select', dialog) || one('h1,h2', dialog) || dialog).focus();
      dialog.addEventListener('cancel', event => { event.preventDefault(); one('[data-close]', dialog)?.click(); });
    });
    if (from.matches?.('[data-slot=sheet]')) document.body.classList.toggle('covered', !!one('dialog', from));
  };

  // ── Drafts: here as they are typed, on the server every few seconds ──
  const keyOf = form => `draft ${room} ${form.dataset.draft}`;
  const fieldsOf = form => Object.fromEntries(all('[name^="f."]', form).filter(field => !['radio', 'checkbox'].includes(field.type)).map(field => [field.name, field.value]));
  let waiting = 0;
  document.addEventListener('input', event => {
    const form = event.target.closest('form.card-form');
    if (!form || !room) return;
    try { localStorage.setItem(keyOf(form), JSON.stringify(fieldsOf(form))); } catch { /* no room left: the server keeps it */ }
    const dialog = form.closest('dialog');
    if (!dialog) return;
    const kept = one('[data-kept]', dialog);
    if (kept) kept.textContent = kept.dataset.kept;
    if (!waiting) waiting = setTimeout(() => { waiting = 0; post(`${room}/draft`, new FormData(form)).catch(() => {}); }, 3000);
  });
  const restore = from => all('form.card-form', from).forEach(form => {
    let kept = null;
    try { kept = JSON.parse(localStorage.getItem(keyOf(form))); } catch { /* not ours */ }
    Object.entries(kept || {}).forEach(([name, value]) => { const field = form.elements[name]; if (field && 'value' in field && value) field.value = value; });
  });

  // ── Sending: without leaving the page; if that fails, what was typed stays ──
  const post = async (address, body) => {
    const answer = await fetch(address, { method: 'POST', body, headers: { 'X-Room': '1' }, redirect: 'manual' });
    if (!answer.ok) throw new Error(String(answer.status));
    return answer.json();
  };
  // How many sendings the page does not yet show the outcome of; a button alone does not tell, for its part of the page may be replaced first.
  const sending = more => { document.body.dataset.sending = Number(document.body.dataset.sending || 0) + more; };
  document.addEventListener('submit', async event => {
    const form = event.target;
    if (!room || form.method !== 'post' || form.action.endsWith('/as') || !form.action.includes(room) || form.dataset.plain !== undefined) return;
    event.preventDefault();
    const body = new FormData(form, event.submitter);
    if (!form.closest('dialog')) opener = { slot: form.closest('[data-slot]')?.dataset.slot, mark: markOf(one('textarea[name=text]', form) || event.submitter || form) };
    event.submitter?.setAttribute('aria-disabled', 'true');
    sending(1);
    try {
      const done = await post(form.action, body);
      if (event.submitter?.name !== 'press') try { localStorage.removeItem(keyOf(form)); } catch { /* nothing kept */ }
      if (form.classList.contains('say')) { form.reset(); one('[name=delivery]', form).value = 'web:' + [...crypto.getRandomValues(new Uint8Array(16))].map(byte => byte.toString(16).padStart(2, '0')).join(''); }
      say(done.news);
      await Promise.all(['board', 'thread', 'mine', 'sheet'].map(name => fetchSlot(name, true))).catch(() => show(false));
    } catch (fault) {
      if (fault instanceof TypeError) show(false);
      if (document.body.dataset.notsent) { say(''); alertIn(form, document.body.dataset.notsent); }
    } finally {
      event.submitter?.removeAttribute('aria-disabled');
      sending(-1);
    }
  });
  const alertIn = (form, words) => {
    one('.not-sent', form)?.remove();
    const line = Object.assign(document.createElement('p'), { className: 'err not-sent', textContent: words });
    line.setAttribute('role', 'alert');
    form.append(line);
  };

  // ── The line to the server ──
  const chip = one('.live-chip');
  const show = live => {
    if (!chip) return;
    chip.hidden = false;
    one('.dot', chip).classList.toggle('off', !live);
    chip.lastElementChild.textContent = live ? chip.dataset.live : chip.dataset.lost;
  };
  const waits = [1, 2, 4, 8, 15];
  let tries = 0;
  const listen = () => {
    const source = new EventSource(`${room}/events`);
    source.addEventListener('open', () => { if (tries) all('[data-slot]').forEach(slot => follow(slot.dataset.slot)); tries = 0; show(true); });
    source.addEventListener('changed', event => { if (event.data !== 'still') follow(event.data); });
    source.onerror = () => { source.close(); show(false); setTimeout(listen, 1000 * waits[Math.min(tries++, waits.length - 1)]); };
  };

  if (room) { dress(document); all('[data-slot]').forEach(dress); if (one('[data-slot]:not([data-slot=head])')) listen(); }
})();
