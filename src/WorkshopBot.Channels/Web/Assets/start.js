// A file dropped anywhere on the start page lands in its file field; the field itself is the way without a mouse.
(() => {
  'use strict';
  const form = document.querySelector('form[data-drop]');
  const field = form?.querySelector('input[type=file]');
  if (!field) return;
  const files = event => [...(event.dataTransfer?.types ?? [])].includes('Files');
  const mark = on => form.classList.toggle('dropping', on);
  const on = (name, act) => addEventListener(name, event => { if (files(event)) { event.preventDefault(); act(event); } });
  on('dragover', () => mark(true));
  on('dragleave', event => { if (!event.relatedTarget) mark(false); });
  on('drop', event => {
    mark(false);
    if (!event.dataTransfer.files.length) return;
    field.files = event.dataTransfer.files;
    document.getElementById('news').textContent = field.files[0].name;
    field.focus();
  });
})();
