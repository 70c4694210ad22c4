import type { Dropped, Finding } from "./finished-document";
import type { LineSetting } from "./line-setting";
import { doubtFrom, doubtTo, placeOf, type SourceLine } from "./source-line";

/** The two readings of a doubtful place, as texts that may hold references. */
export type Doubt = { id: string; accept: string; keep: string };

/** Characters of a text that the next line may still be joined to; an address has at most 2,000. */
const longestTail = 2500;

/** Characters at the end of a text that are looked at for a broken word. */
const longestWord = 80;

/** What is gathered while the lines of a document become paragraphs. */
export class Joining {
  readonly doubts = new Map<string, Doubt>();
  readonly findings: Finding[] = [];
  readonly dropped: Dropped[] = [];

  constructor(readonly setting: LineSetting) {}

  /** A place with two readings; returns the sign that stands for it in the text. */
  doubt(finding: Omit<Finding, "doubt">, accept: string, keep: string): string {
    const id = `d${this.doubts.size + 1}`;
    this.doubts.set(id, { id, accept, keep });
    this.findings.push({ ...finding, doubt: id });
    return `${doubtFrom}${id}${doubtTo}`;
  }

  /** Lines of one paragraph as one text: broken words, compounds and addresses in one piece again. */
  join(lines: SourceLine[]): string {
    const [first, ...rest] = lines;
    if (!first) return "";
    // Only the end of the text decides how the next line joins it; what lies far behind is put aside.
    const done: string[] = [];
    let text = first.text;
    let before = first;
    for (const line of rest) {
      text = this.joinTwo(text, before, line);
      before = line;
      if (text.length > 2 * longestTail) {
        done.push(text.slice(0, -longestTail));
        text = text.slice(-longestTail);
      }
    }
    return done.join("") + text;
  }

  /** The text so far and the line after it; `before` is the line that the text ends with. */
  joinTwo(text: string, before: SourceLine, line: SourceLine): string {
    const { setting } = this;
    const next = line.text;
    const address = addressAtEnd(text);
    const end = text.slice(-longestWord);
    const follows = next.match(/^\S+/)?.[0] ?? "";
    if (address !== undefined && goesOnAsAddress(address, follows, before, setting)) {
      if (!setting.closesLines && /[/.?=&]$/.test(address) && !/[-/_=?&%#\d]/.test(follows)) {
        return this.doubtfulAddress(text, address, follows, next, line);
      }
      return text + next;
    }
    // A path that a search engine shows, with signs between its steps.
    if (/[›…]\s?\S*[-_/]$/.test(text.slice(-200))) return text + next;
    if (before.hyphenated) return text.replace(/[-\u2010]$/, "") + next;
    if (/\p{L}[-\u2010]$/u.test(end.slice(-3)) && /^\p{L}/u.test(next))
      return this.joinHyphen(text, next, before, line);
    if (
      setting.closesLines &&
      !before.closed &&
      /[\p{L}\d]$/u.test(end.slice(-2)) &&
      /^[\p{L}\d]/u.test(next) &&
      isFull(before, setting)
    ) {
      return text + next;
    }
    if (address === undefined && /[^\s][\u2014/]$/.test(end.slice(-2))) return text + next;
    if (isHan(text.slice(-1)) && isHan(next.slice(0, 1))) return text + next;
    return `${text} ${next}`;
  }

  private doubtfulAddress(text: string, address: string, follows: string, next: string, line: SourceLine): string {
    const head = text.slice(0, text.length - address.length);
    const sign = this.doubt(
      {
        kind: "brokenAddress",
        values: { address: address + follows, first: address },
        place: placeOf(line, this.setting.hasPages),
      },
      address + follows,
      `${address} ${follows}`,
    );
    return head + sign + next.slice(follows.length);
  }

  /** A hyphen at a line end belongs to a compound or to the setting; other places of the same text decide. */
  private joinHyphen(text: string, next: string, before: SourceLine, line: SourceLine): string {
    const { words, closesLines, hasPages } = this.setting;
    const left = text.slice(-longestWord).match(/[\p{L}-]+(?=[-\u2010]$)/u)?.[0] ?? "";
    const right = next.match(/^[\p{L}-]+/u)?.[0] ?? "";
    const compound = `${left}-${right}`;
    const whole = left + right;
    const head = text.slice(0, text.length - left.length - 1);
    const tail = next.slice(right.length);
    if (words.has(compound.toLowerCase()) || closesLines || /^\p{Lu}/u.test(right) || /^\p{Lu}{2,}$/u.test(left)) {
      return head + compound + tail;
    }
    if (words.has(whole.toLowerCase())) {
      this.dropped.push({ reason: "lineHyphen", text: "-", place: placeOf(before, hasPages) });
      return head + whole + tail;
    }
    // Both halves stand alone elsewhere: rather a compound. Else the setting broke one word.
    const isCompound = words.has(left.toLowerCase()) && words.has(right.toLowerCase());
    const [accept, keep] = isCompound ? [compound, whole] : [whole, compound];
    const place = placeOf(line, hasPages);
    return head + this.doubt({ kind: "lineHyphen", values: { accept, keep }, place }, accept, keep) + tail;
  }
}

/** The address that a text ends with, without white space in it; undefined when it ends otherwise. */
function addressAtEnd(text: string): string | undefined {
  const token = text.slice(Math.max(text.lastIndexOf(" "), text.lastIndexOf("\n")) + 1);
  const from = token.search(/https?:\/\/|www\./i);
  return from === -1 ? undefined : token.slice(from);
}

/** Whether the first word of the next line is the rest of the address that this line ends with. */
function goesOnAsAddress(address: string, follows: string, before: SourceLine, setting: LineSetting): boolean {
  if (!/^[\w\-./%#?=&~+@:,;!$'()*[\]]+["”’»]?$/.test(follows) || /^(?:https?:|www\.)/i.test(follows)) return false;
  if (setting.closesLines) return !before.closed && !/[;,]$/.test(address);
  if (/[;,)”"»]$/.test(address)) return false;
  if (/[-_=?&%]$/.test(address)) return true;
  const looksOn = /[-/_=&%#]\S/.test(follows) || /^\w+\.(?:html?|pdf|aspx?|php|docx?)\b/.test(follows);
  if (/[/.]$/.test(address))
    return looksOn || (isFull(before, setting) && /^[a-z0-9]/.test(follows) && /[/;]$/.test(follows));
  return looksOn && isFull(before, setting) && /^[a-z0-9]/.test(follows);
}

function isFull(line: SourceLine, { width }: LineSetting): boolean {
  return line.text.length >= width * 0.8;
}

function isHan(sign: string): boolean {
  return /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}，。；：！？、（）《》“”]/u.test(sign);
}
