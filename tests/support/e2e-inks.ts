/**
 * Evaluated in the page: what every element with words of its own is written with (ink, size, weight, shadow), and on
 * which grounds, the nearest first. Contrast (WCAG 1.4.3) depends on nothing else.
 */
export function inksOf(): string[] {
  const grounds = new Map<Element, string>();
  const groundOf = (element: Element | null): string => {
    if (element === null) return "";
    const known = grounds.get(element);
    if (known !== undefined) return known;
    const { backgroundColor, backgroundImage, opacity } = getComputedStyle(element);
    const own = `${backgroundColor} ${backgroundImage} ${opacity}`;
    const isBare = own === "rgba(0, 0, 0, 0) none 1";
    const ground = isBare ? groundOf(element.parentElement) : `${own} over ${groundOf(element.parentElement)}`;
    grounds.set(element, ground);
    return ground;
  };
  const found = new Set<string>();
  for (const element of document.body.querySelectorAll("*")) {
    const hasWords = [...element.childNodes].some((node) => node.nodeType === 3 && node.nodeValue?.trim() !== "");
    if (!hasWords && !element.matches("input, textarea, select")) continue;
    const { color, fontSize, fontWeight, textShadow } = getComputedStyle(element);
    found.add(`${color} ${fontSize} ${fontWeight} ${textShadow} on ${groundOf(element)}`);
  }
  return [...found];
}
