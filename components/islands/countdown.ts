import { nearestUnit } from "./time/nearest-unit";

/** As everywhere on the page, whatever a browser takes for usual: British order in English, Western digits in Arabic. */
const written: Record<string, string> = { en: "en-GB", ar: "ar-u-nu-latn" };

/**
 * `<live-countdown data-zone="Europe/Zurich" data-own-time="{time} your time">` around
 * `<time datetime>`, an optional `<span data-left>` and an optional hidden
 * `<span data-own="30 November at 00:00 your time">`.
 *
 * Keeps "in 9 days" true while the page is open, and shows the reader's own time, with its day
 * where that is another than in the zone of the page. Everybody is shown it, so that its place,
 * as wide as `data-own` says, can be kept and nothing moves when it comes. The document is
 * complete without it.
 */
class LiveCountdown extends HTMLElement {
  #timer: number | undefined;

  connectedCallback(): void {
    this.#showOwnTime();
    this.#tick();
    document.addEventListener("visibilitychange", this.#tick);
  }

  disconnectedCallback(): void {
    window.clearTimeout(this.#timer);
    document.removeEventListener("visibilitychange", this.#tick);
  }

  get #instant(): Date | null {
    const instant = new Date(this.querySelector("time")?.dateTime ?? "");
    return Number.isNaN(instant.getTime()) ? null : instant;
  }

  get #language(): string {
    const language = this.closest<HTMLElement>("[lang]")?.lang || "en";
    return written[language] ?? language;
  }

  readonly #tick = (): void => {
    window.clearTimeout(this.#timer);
    const place = this.querySelector<HTMLElement>("[data-left]");
    const instant = this.#instant;
    if (!place || !instant || document.hidden) return;
    const left = instant.getTime() - Date.now();
    // A round that has ended while the page was open says so only when it is loaded again.
    if (left <= 0) {
      place.hidden = true;
      return;
    }
    const { value, unit } = nearestUnit(left);
    place.textContent = new Intl.RelativeTimeFormat(this.#language, { numeric: "always" }).format(value, unit);
    this.#timer = window.setTimeout(this.#tick, unit === "minute" ? 5_000 : 60_000);
  };

  #showOwnTime(): void {
    const place = this.querySelector<HTMLElement>("[data-own]");
    const instant = this.#instant;
    const { zone, ownTime } = this.dataset;
    if (!place || !instant || !zone || !ownTime) return;
    const format = (options: Intl.DateTimeFormatOptions) =>
      new Intl.DateTimeFormat(this.#language, options).format(instant);
    const day = { day: "numeric", month: "long" } as const;
    const clock = { hour: "2-digit", minute: "2-digit", hourCycle: "h23" } as const;
    const isSameDay = format(day) === format({ ...day, timeZone: zone });
    place.textContent = ownTime.replace("{time}", format(isSameDay ? clock : { ...day, ...clock }));
    place.hidden = false;
  }
}

customElements.define("live-countdown", LiveCountdown);
