import { DomainError } from "@/lib/kernel/errors";
import type { InlineNode, Mark, TextNode } from "@/lib/text/rich-text-nodes";

/** An object of a tree that is being read. */
export type Fields = Record<string, unknown>;

/** Far more columns and rows than a page can show; a larger span is no table but an attack on the renderer. */
const widestSpan = 100;

export function tooLarge(maxBytes: number): DomainError {
  return refusal("tooLarge", { kilobytes: Math.floor(maxBytes / 1000) });
}

export function refusal(name: string, values: Record<string, string | number> = {}): DomainError {
  return new DomainError("invalid", `text.errors.${name}`, { values });
}

export function unknownNode(type: unknown): DomainError {
  return refusal(typeof type === "string" ? "unknownNode" : "notRichText");
}

export function isFields(value: unknown): value is Fields {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

export function hasItems(value: unknown): boolean {
  return value !== undefined && value !== null && !(Array.isArray(value) && value.length === 0);
}

export function isCount(value: unknown): value is number {
  return typeof value === "number" && Number.isInteger(value) && value >= 1 && value <= 9999;
}

export function filled<T>(items: T[]): T[] {
  if (items.length === 0) throw refusal("notRichText");
  return items;
}

export function noAttributes(value: unknown): void {
  if (value === undefined || value === null) return;
  if (!isFields(value) || Object.keys(value).length > 0) throw refusal("unknownAttribute");
}

export function listStart(value: unknown): number {
  if (value === undefined || value === null) return 1;
  if (!isFields(value)) throw refusal("unknownAttribute");
  const types: unknown[] = [undefined, null, "1", "a", "A", "i", "I"];
  const known = Object.keys(value).every((key) => key === "start" || key === "type");
  if (!known || !types.includes(value.type)) throw refusal("unknownAttribute");
  if (value.start === undefined || value.start === null) return 1;
  if (!isCount(value.start)) throw refusal("unknownAttribute");
  return value.start;
}

export function spanOf(value: unknown): number {
  if (value === undefined || value === null) return 1;
  if (!isCount(value) || value < 1 || value > widestSpan) throw refusal("unknownAttribute");
  return value;
}

/** Adds a text behind what is there: to the text before it where both are marked alike. */
export function joined<Node extends InlineNode>(nodes: (Node | TextNode)[], node: TextNode): (Node | TextNode)[] {
  const before = nodes.at(-1);
  if (before?.type === "text" && sameMarks(before.marks, node.marks)) before.text += node.text;
  else if (node.text !== "") nodes.push(node);
  return nodes;
}

function sameMarks(a: Mark[] = [], b: Mark[] = []): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
