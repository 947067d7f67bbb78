// Runs in the page while `build-site serve` watches: loads it anew after a build and shows what is wrong.
// Never part of a published site.

/** `build` names the site that is served now, `panel` is HTML of what keeps a newer one from being built. */
type ServerMessage = Readonly<{ build: string; panel: string }>;

const panelId = "build-site-problems";

const styles = `
:host { all: initial; }
section { position: fixed; inset-block-end: 0; inset-inline: 0; z-index: 2147483647; max-block-size: 60vh; overflow: auto;
  background: #1d1414; color: #fff; font: 16px/1.7 system-ui, sans-serif; padding: 12px 24px; border-block-start: 4px solid #ff6b5e; }
section[role=status] { inset-inline-end: auto; max-inline-size: 100%; box-sizing: border-box; padding: 4px 16px; border-block-start-color: #e0b04a; }
h2 { font-size: 18px; margin: 0 0 8px; }
ol { margin: 0; padding-inline-start: 24px; }
li { margin-block-end: 12px; }
p { margin: 2px 0; white-space: pre-wrap; }
code { unicode-bidi: isolate; color: #ffc9c2; overflow-wrap: anywhere; }
pre { margin: 4px 0; padding: 6px 10px; background: #2e2020; white-space: pre-wrap; overflow-wrap: anywhere; font: inherit; }
mark { background: #7a2b22; color: inherit; }
.warning code { color: #ffe2a0; }
summary { cursor: pointer; }
`;

function show(panel: string): void {
  document.getElementById(panelId)?.remove();
  if (panel === "") return;
  const host = document.createElement("div");
  host.id = panelId;
  // A shadow root keeps the page's styles and ours apart. The server has escaped what it quotes.
  const shadow = host.attachShadow({ mode: "open" });
  shadow.innerHTML = panel;
  // Not an element: the policy of the site's pages forbids inline styles.
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(styles);
  shadow.adoptedStyleSheets = [sheet];
  document.body.append(host);
}

const own = (root: ParentNode): Readonly<{ build?: string; page?: string }> => {
  const { buildSite, page } = root.querySelector<HTMLScriptElement>("script[data-build-site]")?.dataset ?? {};
  return {
    ...(buildSite === undefined ? {} : { build: buildSite }),
    ...(page === undefined ? {} : { page }),
  };
};
const styleSheets = (root: ParentNode): readonly HTMLLinkElement[] => [
  ...root.querySelectorAll<HTMLLinkElement>('link[rel="stylesheet"]'),
];

const ownPage = own(document).page;
let shownBuild = own(document).build;
let events: EventSource | undefined;

/** Brings the page up to a new build: only its styles, where nothing else of it is different. */
async function follow(build: string): Promise<void> {
  shownBuild = build;
  const answer = await fetch(location.href, { cache: "no-store" });
  const next = new DOMParser().parseFromString(await answer.text(), "text/html");
  if (ownPage === undefined || own(next).page !== ownPage) location.reload();
  else swapStyles(styleSheets(next));
}

/** Old styles stay until the new ones are there, so that the page is never bare. */
function swapStyles(wanted: readonly HTMLLinkElement[]): void {
  const standing = new Map(styleSheets(document).map((link) => [link.href, link]));
  for (const link of wanted) {
    // `href` of a parsed document is relative to this one.
    if (standing.delete(link.href)) continue;
    const fresh = document.importNode(link);
    fresh.addEventListener("load", () => {
      for (const old of standing.values()) old.remove();
    });
    document.head.append(fresh);
  }
}

function listen(): void {
  if (events !== undefined) return;
  events = new EventSource("/__build-site/events");
  events.addEventListener("message", (event: MessageEvent<string>) => {
    const { build, panel } = JSON.parse(event.data) as ServerMessage;
    show(panel);
    // A server that has just gone takes the request with it; the next one sends its build.
    if (build !== shownBuild) follow(build).catch(() => location.reload());
  });
}

function stopListening(): void {
  events?.close();
  events = undefined;
}

// A browser keeps only six connections to one server: pages in the background must leave them to others.
document.addEventListener("visibilitychange", () => (document.hidden ? stopListening() : listen()));
addEventListener("pagehide", stopListening);
addEventListener("pageshow", listen);
listen();
