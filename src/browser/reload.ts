// Runs in the page while `build-site serve` watches: reloads after a build and shows what is wrong.
// Never part of a published site.

type Problem = Readonly<{ severity: string; place: string; message: string; mend: string; line: string }>;
type ServerMessage =
  | Readonly<{ kind: "built"; version: number }>
  | Readonly<{ kind: "problems"; version: number; dir: string; lang: string; title: string; problems: readonly Problem[] }>;

const panelId = "build-site-problems";

const styles = `
:host { all: initial; }
section { position: fixed; inset-block-end: 0; inset-inline: 0; z-index: 2147483647; max-block-size: 60vh; overflow: auto;
  background: #1d1414; color: #fff; font: 16px/1.7 system-ui, sans-serif; padding: 16px 24px; border-block-start: 4px solid #ff6b5e; }
h2 { font-size: 18px; margin: 0 0 8px; }
ol { margin: 0; padding-inline-start: 24px; }
li { margin-block-end: 12px; }
code { display: block; direction: ltr; unicode-bidi: isolate; color: #ffc9c2; overflow-wrap: anywhere; }
pre { margin: 4px 0; padding: 6px 10px; background: #2e2020; white-space: pre-wrap; overflow-wrap: anywhere; unicode-bidi: plaintext; font: inherit; }
.warning code { color: #ffe2a0; }
`;

function element(name: string, text = "", className = ""): HTMLElement {
  const made = document.createElement(name);
  made.textContent = text;
  if (className) made.className = className;
  return made;
}

function hideProblems(): void {
  document.getElementById(panelId)?.remove();
}

function showProblems(message: Extract<ServerMessage, { kind: "problems" }>): void {
  hideProblems();
  const host = element("div");
  host.id = panelId;
  // A shadow root keeps the page's styles and ours apart.
  const shadow = host.attachShadow({ mode: "open" });
  const section = element("section");
  section.dir = message.dir;
  section.lang = message.lang;
  section.setAttribute("role", "alert");
  section.append(element("h2", message.title));
  const list = element("ol");
  for (const problem of message.problems) {
    const item = element("li", "", problem.severity);
    item.append(element("code", problem.place), element("div", problem.message));
    if (problem.line) item.append(element("pre", problem.line));
    item.append(element("div", problem.mend));
    list.append(item);
  }
  section.append(list);
  shadow.append(element("style", styles), section);
  document.body.append(host);
}

const script = document.querySelector("script[data-build-site]");
const eventsUrl = script?.getAttribute("data-build-site") ?? "/__build-site/events";
const events = new EventSource(eventsUrl);
let seen: number | undefined;

events.addEventListener("message", (event: MessageEvent<string>) => {
  const message = JSON.parse(event.data) as ServerMessage;
  if (message.kind === "problems") {
    showProblems(message);
    return;
  }
  hideProblems();
  // The first message after connecting says which build this page is from; a later one is news.
  if (seen !== undefined && message.version !== seen) location.reload();
  seen = message.version;
});
