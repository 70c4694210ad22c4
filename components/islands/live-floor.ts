import { askFloor } from "./floor/ask-floor";
import { clockText } from "./floor/clock-text";
import { serverNow } from "./floor/server-clock";
import { applyAllStyles, readPage } from "./styles/all-styles";

/**
 * `<floor-clock data-ends="2026-11-23T10:03:00Z">3:00</floor-clock>`, or with `data-left="95"` while it stands still.
 *
 * Shows the seconds left by the server's clock, below nought once the time is over, and marks itself `data-time`
 * "short" in the last half minute and "over" after it.
 */
class FloorClock extends HTMLElement {
  #timer: number | undefined;

  connectedCallback(): void {
    this.#tick();
    this.#timer = window.setInterval(this.#tick, 200);
  }

  disconnectedCallback(): void {
    window.clearInterval(this.#timer);
  }

  readonly #tick = (): void => {
    const { ends, left: still } = this.dataset;
    const left = still === undefined ? Math.ceil((Date.parse(ends ?? "") - serverNow()) / 1_000) : Number(still);
    if (Number.isNaN(left)) return;
    const text = clockText(left);
    if (this.textContent !== text) this.textContent = text;
    const time = left < 0 ? "over" : left <= 30 ? "short" : "left";
    if (this.dataset.time !== time) this.dataset.time = time;
  };
}

/**
 * `<live-floor data-source="/api/v1/events/…/floor">` around an element with the id `floor` and `data-revision`, and
 * optionally `[data-without]`, which is for readers without scripts, and `[role=status]`, which says what changed.
 *
 * Follows the lists of speakers: where their revision is another one, the page is fetched anew and its `#floor` takes
 * the place of the one here. The document is complete without it.
 */
class LiveFloor extends HTMLElement {
  #stop: (() => void) | undefined;
  #asked = "";
  #attempts = 0;

  connectedCallback(): void {
    const { source } = this.dataset;
    if (source === undefined) return;
    this.#stop = askFloor(source, (revision) => void this.#follow(revision));
    for (const place of this.querySelectorAll<HTMLElement>("[data-without]")) place.hidden = true;
    for (const place of this.querySelectorAll<HTMLElement>("[data-with]")) place.hidden = false;
  }

  disconnectedCallback(): void {
    this.#stop?.();
  }

  async #follow(revision: string): Promise<void> {
    const here = document.getElementById("floor");
    if (here === null || here.dataset.revision === revision) return;
    // A store on the way may be behind for a moment; it is not asked for ever.
    this.#attempts = this.#asked === revision ? this.#attempts + 1 : 0;
    this.#asked = revision;
    if (this.#attempts > 5) return;
    const fetching = fetch(location.href, { cache: "no-cache" }).catch(() => null);
    const [answer] = await Promise.all([fetching, applyAllStyles()]);
    if (answer === null || !answer.ok) return;
    const page = readPage(await answer.text());
    const fresh = page.getElementById("floor");
    if (fresh === null) return;
    here.replaceWith(document.adoptNode(fresh));
    const told = this.querySelector<HTMLElement>("[role=status]");
    const now = fresh.dataset.told ?? "";
    if (told !== null && told.textContent !== now) told.textContent = now;
  }
}

customElements.define("floor-clock", FloorClock);
customElements.define("live-floor", LiveFloor);
