import { refuseTooDeep } from "@/lib/text/import-limits";
import type { MarkdownNode, MarkdownRoot } from "@/lib/text/markdown-inline";

type Definition = { mark: string; article: number; children: MarkdownNode[] };

/**
 * Which text a footnote mark stands for. A file may hold several articles, each under a heading of
 * the first level and each with its own footnotes from 1: a mark means the definition of its own
 * article, else the next one after it, else any. Without a definition it is the article's own.
 */
export class MarkdownFootnotes {
  private readonly definitions: Definition[] = [];
  private readonly byMark = new Map<string, Definition[]>();

  constructor(root: MarkdownRoot) {
    let article = 0;
    const collect = (nodes: MarkdownNode[], depth: number) => {
      refuseTooDeep(depth);
      for (const node of nodes) {
        if (node.type === "heading" && node.depth === 1) article += 1;
        if (node.type === "footnoteDefinition") {
          this.define({ mark: node.label ?? node.identifier, article, children: node.children });
        } else if (node.type === "blockquote" || node.type === "list" || node.type === "listItem") {
          collect(node.children, depth + 1);
        }
      }
    };
    collect(root.children, 0);
  }

  private define(definition: Definition): void {
    const mark = definition.mark.toLowerCase();
    this.definitions.push(definition);
    this.byMark.set(mark, [...(this.byMark.get(mark) ?? []), definition]);
  }

  /** The key of the footnote that a mark in an article stands for. */
  keyOf(mark: string, article: number): string {
    const same = this.byMark.get(mark.toLowerCase()) ?? [];
    const meant =
      same.find((definition) => definition.article === article) ??
      same.find((definition) => definition.article > article) ??
      same[0];
    return meant ? keyOfDefinition(meant) : `missing ${article} ${mark}`;
  }

  /** Every definition that counts: of two with one mark in one article, the first. */
  all(): { key: string; mark: string; article: number; children: MarkdownNode[] }[] {
    return this.definitions.map((definition) => ({ key: keyOfDefinition(definition), ...definition }));
  }
}

function keyOfDefinition({ article, mark }: Definition): string {
  return `defined ${article} ${mark.toLowerCase()}`;
}
