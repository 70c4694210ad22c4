/** Seconds as a clock shows them, "3:05", with a minus (U+2212) before what is over. */
export function clockText(seconds: number): string {
  const distance = Math.abs(seconds);
  const text = `${Math.floor(distance / 60)}:${String(distance % 60).padStart(2, "0")}`;
  return seconds < 0 ? `−${text}` : text;
}
