// Everything works without this file: it adds zoom and pan, a step beside the picture, printing and copying.
(() => {
  'use strict';
  const one = (selector, from = document) => from.querySelector(selector);
  const all = (selector, from = document) => [...from.querySelectorAll(selector)];
  const canvas = () => one('#canvas');
  const drawing = () => one('#canvas svg');
  const say = words => { const news = one('#news'); if (news) news.textContent = words; };
  let scale = 1;
  let kept = [0, 0];

  // ── Zoom: the point under the pointer stays where it is ──
  const draw = () => {
    const svg = drawing(), box = svg.viewBox.baseVal;
    svg.setAttribute('width', box.width * scale);
    svg.setAttribute('height', box.height * scale);
    all('[data-zoomed]').forEach(output => { output.textContent = output.textContent.replace(/\d+/, Math.round(scale * 100)); });
  };
  const zoom = (wanted, x, y) => {
    const box = canvas();
    if (!drawing()) return;
    const next = Math.min(3, Math.max(.1, wanted)), times = next / scale;
    const px = x ?? box.clientWidth / 2, py = y ?? box.clientHeight / 2;
    const [left, top] = [box.scrollLeft, box.scrollTop];
    scale = next;
    draw();
    box.scrollTo((left + px) * times - px, (top + py) * times - py);
  };
  const fit = () => zoom((canvas().clientWidth - 48) / drawing().viewBox.baseVal.width);
  document.addEventListener('click', event => {
    const button = event.target.closest('[data-zoom]');
    if (button) +button.dataset.zoom ? zoom(scale * (+button.dataset.zoom > 0 ? 1.25 : .8)) : drawing() && fit();
  });

  // ── One canvas: wheel, keys, mouse, two fingers ──
  const spread = touches => Math.hypot(touches[0].clientX - touches[1].clientX, touches[0].clientY - touches[1].clientY);
  const ready = () => {
    const box = canvas(), svg = drawing();
    one('[data-now]') && all('[data-status]').forEach(line => { line.textContent = one('[data-now]').dataset.now; });
    if (!svg || box.dataset.ready) return;
    box.dataset.ready = 'yes';
    draw();
    box.scrollTo(...kept);
    box.addEventListener('scroll', () => { kept = [box.scrollLeft, box.scrollTop]; }, { passive: true });
    const at = event => { const frame = box.getBoundingClientRect(); return [event.clientX - frame.left, event.clientY - frame.top]; };
    box.addEventListener('wheel', event => {
      if (!event.ctrlKey && !event.metaKey) return;
      event.preventDefault();
      zoom(scale * Math.exp(-event.deltaY / 300), ...at(event));
    }, { passive: false });
    box.addEventListener('keydown', event => {
      const next = { '+': scale * 1.25, '=': scale * 1.25, '-': scale * .8 }[event.key];
      if (event.ctrlKey || event.metaKey || event.altKey) return;
      if (next) zoom(next); else if (event.key === '0') fit();
    });
    let from = null, moved = false;
    box.addEventListener('dragstart', event => event.preventDefault());
    box.addEventListener('pointerdown', event => { moved = false; if (event.pointerType === 'mouse' && event.button === 0) from = [event.clientX, event.clientY, box.scrollLeft, box.scrollTop]; });
    box.addEventListener('pointermove', event => {
      if (!from || (!moved && Math.hypot(event.clientX - from[0], event.clientY - from[1]) < 5)) return;
      if (!moved) box.setPointerCapture(event.pointerId);
      moved = true;
      box.classList.add('panning');
      box.scrollTo(from[2] - event.clientX + from[0], from[3] - event.clientY + from[1]);
    });
    ['pointerup', 'pointercancel'].forEach(name => box.addEventListener(name, () => { from = null; box.classList.remove('panning'); }));
    box.addEventListener('click', event => { if (moved) { event.preventDefault(); event.stopPropagation(); } }, true);
    let pinch = null;
    box.addEventListener('touchstart', event => { pinch = event.touches.length === 2 ? [spread(event.touches), scale] : null; }, { passive: true });
    box.addEventListener('touchmove', event => {
      if (!pinch || event.touches.length !== 2) return;
      event.preventDefault();
      const [a, b] = event.touches;
      zoom(pinch[1] * spread(event.touches) / pinch[0], ...at({ clientX: (a.clientX + b.clientX) / 2, clientY: (a.clientY + b.clientY) / 2 }));
    }, { passive: false });
  };

  // ── A step beside the picture; another part in the pane ──
  const load = async address => {
    const answer = await fetch(address, { headers: { 'X-Room': '1' } });
    return answer.ok ? new DOMParser().parseFromString(await answer.text(), 'text/html') : null;
  };
  document.addEventListener('click', async event => {
    const link = event.target.closest('a');
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
    const address = link.getAttribute('href') || '', slot = link.closest('[data-from]:not(a)');
    if (link.dataset.from) {
      event.preventDefault();
      const home = link.closest('[data-slot]'), page = await load(link.dataset.from);
      if (!page || !home) return;
      home.dataset.from = link.dataset.from;
      home.replaceChildren(...page.body.childNodes);
      one('.phases [aria-current]', home)?.focus();
    } else if (slot && address.includes('?step=') && one('#step') && link.closest('.viewer')) {
      event.preventDefault();
      const wanted = new URL(address, location), part = new URL(slot.dataset.from, location);
      part.searchParams.set('step', wanted.searchParams.get('step'));
      const aside = (await load(part))?.getElementById('step');
      if (!aside) { location.href = wanted; return; }
      one('#step').replaceWith(aside);
      slot.dataset.from = part.pathname + part.search;
      history.replaceState(null, '', wanted.pathname + wanted.search);
      all('#canvas a[aria-current]').forEach(card => card.removeAttribute('aria-current'));
      const card = all('#canvas a').find(other => other.getAttribute('href') === address.split('#')[0]);
      card?.setAttribute('aria-current', 'true');
      if (!link.closest('#canvas')) { card?.scrollIntoView({ block: 'nearest', inline: 'nearest' }); card?.focus(); }
      say(one('h2', aside)?.textContent || '');
    }
  });

  all('.zoom, [data-print], [data-copy]').forEach(part => { part.hidden = false; });
  all('.zoom-links').forEach(part => { part.hidden = true; });
  all('[data-print]').forEach(button => { button.onclick = () => print(); });
  all('[data-copy]').forEach(button => { button.onclick = async () => { await navigator.clipboard.writeText(one('#' + button.dataset.copy).value); say(button.dataset.copied); button.textContent = button.dataset.copied; }; });
  all('[data-slot=picture]').forEach(slot => new MutationObserver(ready).observe(slot, { childList: true, subtree: true }));
  if (drawing()) scale = drawing().width.baseVal.value / drawing().viewBox.baseVal.width;
  ready();
  one('#canvas a[aria-current]')?.scrollIntoView({ block: 'center', inline: 'center' });
})();
