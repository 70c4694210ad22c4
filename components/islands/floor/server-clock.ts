/** Where the elements of a page find how far the reader's clock is behind that of the server, in milliseconds. */
const place = "clockOffset";

/** The present instant by the server's clock, as far as it is known. */
export function serverNow(): number {
  return Date.now() + Number(document.documentElement.dataset[place] ?? 0);
}

/**
 * Learns from the Date header of an answer (RFC 9110, 6.6.1), which says the second in which it was made. The server's
 * clock was at least there when the answer came, and at most a second further when the question was sent; each answer
 * narrows what the offset can be, so that after a few it is right to some tens of milliseconds.
 */
export class ServerClock {
  #least = Number.NEGATIVE_INFINITY;
  #most = Number.POSITIVE_INFINITY;

  learn(date: string | null, sentAt: number, receivedAt: number): number | null {
    const second = Date.parse(date ?? "");
    if (Number.isNaN(second)) return null;
    const least = second - receivedAt;
    const most = second + 1_000 - sentAt;
    const isConsistent = least <= this.#most && most >= this.#least;
    // A clock that was set meanwhile begins anew.
    this.#least = isConsistent ? Math.max(this.#least, least) : least;
    this.#most = isConsistent ? Math.min(this.#most, most) : most;
    return Math.round((this.#least + this.#most) / 2);
  }
}

/** Tells the elements of this page. */
export function tellOffset(offset: number): void {
  document.documentElement.dataset[place] = String(offset);
}
