// Draws every card with Microsoft's own library at two widths, in a browser, and writes into the page what sticks out. `cards` is [{name, json}].
const wide = [320, 700];
const faults = [];
// The words of a TextBlock are Markdown, read as Teams reads them: no HTML.
const markdown = window.markdownit({ html: false });
AdaptiveCards.AdaptiveCard.onProcessMarkdown = (text, result) => { result.outputHtml = markdown.render(text); result.didProcess = true; };
const config = new AdaptiveCards.HostConfig({
  fontFamily: "'Segoe UI', Inter, 'Noto Sans', sans-serif", supportsInteractivity: true, actions: { maxActions: 6, actionsOrientation: "horizontal", actionAlignment: "left" },
  containerStyles: { emphasis: { backgroundColor: "#f0f0f0" } },
});
const draw = ({ name, json }, width) => {
  const card = new AdaptiveCards.AdaptiveCard();
  card.hostConfig = config;
  card.parse(json);
  const frame = document.createElement("div");
  frame.style.width = `${width}px`;
  frame.className = "chat";
  frame.append(card.render());
  document.body.append(frame);
  return { name, width, frame };
};
// A field scrolls in itself, and a button that is too narrow for its words ends them with dots.
const scrolls = new Set(["SPAN", "OPTION", "INPUT", "TEXTAREA", "SELECT", "BUTTON"]);
const judge = ({ name, width, frame }) => {
  const right = frame.getBoundingClientRect().right;
  const out = [...frame.querySelectorAll("*")].filter(element =>
    element.getBoundingClientRect().right > right + 1 || (!scrolls.has(element.tagName) && element.clientWidth > 0 && element.scrollWidth > element.clientWidth + 1));
  // The innermost says what it is.
  if (out.length > 0) faults.push(`${name} at ${width}: ${out.at(-1).outerHTML.slice(0, 300)}`);
};
const said = document.createElement("pre");
said.id = "said";
try {
  for (const width of wide) {
    // A few at a time, so that the page does not grow without end; what is kept is for the picture of it.
    for (let place = 0; place < cards.length; place += 100) {
      const drawn = cards.slice(place, place + 100).map(card => draw(card, width));
      drawn.forEach(judge);
      if (!keep) drawn.forEach(one => one.frame.remove());
    }
  }
  const probe = draw({ name: "probe", json: { type: "AdaptiveCard", version: "1.5", body: [{ type: "RichTextBlock", inlines: ["w".repeat(200)] }] } }, 320);
  const before = faults.length;
  judge(probe);
  if (faults.length === before) faults.push("What sticks out is not seen."); else faults.length = before;
  probe.frame.remove();
  said.textContent = `drawn ${cards.length}\n${faults.join("\n")}`;
} catch (fault) {
  said.textContent = `failed ${fault.stack}`;
}
if (keep) said.hidden = true;
document.body.append(said);
