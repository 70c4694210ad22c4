import { nearestUnit } from "./time/nearest-unit";

/** As everywhere on the page, whatever a browser takes for usual: British order in English, Western digits in Arabic. */
const written: Record<string, string> = { en: "en-GB", ar: "ar-u-nu-latn" };

/**
 * `<live-countdown data-day="2026-11-30" data-own-time="{time} your time">` around
 * `<time datetime>`, an optional `<span data-left="9 days">` and an optional hidden
 * `<span data-own="30 November at 00:00 your time">`.
 *
 * Keeps "in 9 days" true while the page is open, and shows the reader's own time, with its day
 * where that is another than `data-day`, which it is in the zone of the page. Everybody is shown
 * it, so that its place, as wide as `data-own` says, can be kept and nothing moves when it comes.
 * The document is complete without it. A browser that forms its first words about time is held up
 * by that, a cheap telephone for a twentieth of a second: nothing is formed that the page says.
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
    const said = `${value} ${unit}s`;
    if (place.dataset.left !== said) {
      place.textContent = new Intl.RelativeTimeFormat(this.#language, { numeric: "always" }).format(value, unit);
      place.dataset.left = said;
    }
    this.#timer = window.setTimeout(this.#tick, unit === "minute" ? 5_000 : 60_000);
  };

  #showOwnTime(): void {
    const place = this.querySelector<HTMLElement>("[data-own]");
    const instant = this.#instant;
    const { day, ownTime } = this.dataset;
    if (!place || !instant || !day || !ownTime) return;
    const time = dayOf(instant) === day ? clockOf(instant) : this.#dayAndClock(instant);
    place.textContent = ownTime.replace("{time}", time);
    place.hidden = false;
  }

  #dayAndClock(instant: Date): string {
    return new Intl.DateTimeFormat(this.#language, {
      day: "numeric",
      month: "long",
      hour: "2-digit",
      minute: "2-digit",
      hourCycle: "h23",
    }).format(instant);
  }
}

const twoDigits = (number: number) => String(number).padStart(2, "0");

/** By the reader's calendar, as in `data-day`. */
function dayOf(instant: Date): string {
  return [instant.getFullYear(), twoDigits(instant.getMonth() + 1), twoDigits(instant.getDate())].join("-");
}

/** By the reader's clock, as all six languages write it here. */
function clockOf(instant: Date): string {
  return `${twoDigits(instant.getHours())}:${twoDigits(instant.getMinutes())}`;
}

customElements.define("live-countdown", LiveCountdown);
