/** Whether a text says by its first words that it is a page of HTML. */
export function isHtmlPage(text: string): boolean {
  const beginning = text.slice(0, 1000).trimStart();
  return /^(<\?xml[^>]*>\s*)?(<!--[\s\S]*?-->\s*)?<(!doctype html|html)\b/i.test(beginning);
}
