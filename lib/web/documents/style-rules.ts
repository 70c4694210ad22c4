import postcss, { type ChildNode, type Container } from "postcss";

/** A part of a style sheet that stands or falls as a whole, with the conditions around it. */
export interface StyleRule {
  /** As they are written, the outermost first: `@media (min-width:40rem)`. */
  readonly conditions: readonly string[];
  readonly text: string;
  /**
   * What an element needs for each of its selectors: `.class` and element names. All of one list must be on a page for
   * the rule to be wanted; an empty list is every page's. Doubt is decided for the rule.
   */
  readonly needs: readonly (readonly string[])[];
}

/** Those that hold rules; all others stand for themselves. */
const conditional = new Set(["media", "supports", "container", "layer", "starting-style"]);
/** Of the file alone. */
const leftOut = new Set(["charset"]);

/**
 * Reads the rules of a style sheet, in their order.
 *
 * @param address of the sheet, which its own addresses are relative to.
 */
export function readStyleRules(css: string, address: string): StyleRule[] {
  const rules: StyleRule[] = [];
  collect(postcss.parse(css), []);
  return rules;

  function collect(container: Container, conditions: readonly string[]) {
    container.each((node) => {
      if (node.type === "rule") {
        keep(node, conditions, postcss.list.comma(node.selector).map(needsOf));
      } else if (node.type === "atrule" && conditional.has(node.name) && node.nodes) {
        collect(node, [...conditions, `@${node.name} ${node.params}`]);
      } else if (node.type === "atrule" && !leftOut.has(node.name)) {
        keep(node, conditions, [[]]);
      }
    });
  }

  function keep(node: ChildNode, conditions: readonly string[], needs: StyleRule["needs"]) {
    // A statement ends with its semicolon, which the parser leaves to the sheet.
    const end = node.type === "atrule" && !node.nodes ? ";" : "";
    // Written out, it cannot end a style element.
    rules.push({ conditions, text: inside(node.toString(), address) + end, needs });
  }
}

/**
 * The names without which a selector finds nothing. What stands in brackets is no need: `:not(.a)` asks for its absence,
 * `:is(.a, .b)` for either, and attributes change under a reader's hands.
 */
function needsOf(selector: string): string[] {
  if (selector.includes("\\")) return [];
  let rest = selector.replaceAll(/"[^"]*"|'[^']*'/g, "");
  for (let before = ""; before !== rest; ) {
    before = rest;
    rest = rest.replaceAll(/\([^()]*\)|\[[^[\]]*\]/g, "");
  }
  rest = rest.replaceAll(/::?[\w-]+|#[\w-]+/g, "");
  const classes = rest.match(/\.[\w-]+/g) ?? [];
  const elements = rest.replaceAll(/\.[\w-]+/g, "").match(/[a-z][\w-]*/gi) ?? [];
  return [...new Set([...classes, ...elements.map((name) => name.toLowerCase())])];
}

/** The text as it may stand in a page, where addresses begin at the root. */
function inside(text: string, address: string): string {
  return text.replaceAll(/url\(\s*(["']?)([^"')]+)\1\s*\)/g, (found, quote: string, target: string) => {
    if (/^(?:[a-z][a-z0-9+.-]*:|\/|#)/i.test(target)) return found;
    return `url(${quote}${new URL(target, `http://sheet${address}`).pathname}${quote})`;
  });
}
