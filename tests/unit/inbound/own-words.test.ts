import { describe, expect, it } from "vitest";
import { htmlAsMailText } from "@/lib/inbound/html-as-mail-text";
import { ownWords } from "@/lib/inbound/own-words";

const own = (text: string, subject = "") => ownWords(text, subject).own;

describe("the words of a sender", () => {
  it.each([
    [
      "Gmail",
      "I agree.\n\nOn Mon, 2 Nov 2026 at 10:00, Demo Desk <desk@demo.example>\nwrote:\n\n> Para 1: old words\n> more",
    ],
    ["without an empty line", "I agree.\nOn Mon, 2 Nov 2026 at 10:00 Demo Desk <desk@demo.example> wrote:\n> old"],
    ["French", "I agree.\n\nLe lun. 2 nov. 2026 à 10:00, Demo <d@demo.example> a écrit :\n> ancien"],
    ["Spanish", "I agree.\n\nEl lun, 2 nov 2026 a las 10:00, Demo (<d@demo.example>) escribió:\n> viejo"],
    ["Russian", "I agree.\n\nпн, 2 нояб. 2026 г. в 10:00, Demo <d@demo.example> написал:\n> старое"],
    [
      "Arabic",
      "I agree.\n\nفي الاثنين، 2 نوفمبر 2026 في 10:00 كتب Demo <d@demo.example>:\n> قديم".replace(
        "كتب Demo <d@demo.example>:",
        "Demo <d@demo.example> كتب:",
      ),
    ],
    ["Chinese", "I agree.\n\n2026年11月2日 10:00，Demo <d@demo.example> 写道：\n> 旧"],
    ["Outlook", "I agree.\n\n-----Original Message-----\nFrom: Demo\nSent: Monday\nTo: A\nSubject: B\n\nPara 1: old"],
    [
      "Outlook on the web",
      "I agree.\n\n________________________________\nFrom: Demo <d@demo.example>\nSent: Monday, 2 November 2026\nTo: A\nSubject: B\n\nold".replace(
        "________________________________\n",
        "",
      ),
    ],
    ["Outlook in Russian", "I agree.\n\nОт: Demo <d@demo.example>\nОтправлено: 2 ноября\nКому: A\nТема: B\n\nстарое"],
    ["signature", "I agree.\n-- \nAwa\nDemo NGO A"],
    ["farewell", "I agree.\n\nKind regards,\nAwa"],
    ["farewell in Arabic", "I agree.\n\nمع أطيب التحيات،\nأوا"],
    ["telephone", "I agree.\n\nSent from my iPhone"],
  ])("are without the quotation and signature: %s", (_program, text) => {
    expect(own(text)).toBe("I agree.");
  });

  it("stay where they answer between quoted lines", () => {
    expect(own("On Mon, 2 Nov 2026, Demo <d@demo.example> wrote:\n> Para 1\nPara 1: yes\n> Para 2\nPara 2: no")).toBe(
      "Para 1: yes\nPara 2: no",
    );
  });

  it("keep a farewell that stands far from the end, and one that is all there is", () => {
    const text = ["We say", "regards", ...Array.from({ length: 20 }, (_, at) => `line ${at}`)].join("\n");
    expect(own(text)).toBe(text);
    expect(own("Kind regards")).toBe("Kind regards");
  });

  it("are told from words that were passed on", () => {
    const forwarded =
      "FYI\n\n---------- Forwarded message ---------\nFrom: Zofia <z@demo.example>\nDate: Mon\nSubject: Ours\nTo: A\n\nPara 1: Theirs.\n\nKind regards,\nZofia";
    expect(ownWords(forwarded)).toEqual({ own: "FYI", forwarded: "Para 1: Theirs.", leftOut: 0 });
    const apple =
      "Begin forwarded message:\n\n> From: Zofia\n> Subject: Ours\n> Date: 2 Nov\n> To: A\n>\n> Para 1: Theirs.";
    expect(ownWords(apple)).toMatchObject({ own: "", forwarded: "Para 1: Theirs." });
    const outlook = "FYI\n\nFrom: Zofia\nSent: Monday\nTo: A\nSubject: Ours\n\nPara 1: Theirs.";
    expect(ownWords(outlook, "FW: Ours").forwarded).toBe("Para 1: Theirs.");
    expect(ownWords(outlook, "RE: Ours").forwarded).toBeNull();
  });

  it("say how many lines were left out", () => {
    expect(ownWords("I agree.\n> one\n> two\n-- \nAwa").leftOut).toBe(4);
  });
});

describe("a message in HTML only", () => {
  it("reads as its plain twin would", () => {
    const html = `<html><head><style>p{color:red}</style><title>x</title></head><body><div dir="ltr"><p>Para&nbsp;12: Too <b>vague</b>.</p><ul><li>one</li><li>two</li></ul>Last<br>line<div style="display:none">hidden</div></div><blockquote type="cite"><p>old</p></blockquote></body></html>`;
    expect(htmlAsMailText(html)).toBe("Para 12: Too vague.\n- one\n- two\nLast\nline\n\n> old");
  });

  it("that nests without end is read without delay", () => {
    const started = performance.now();
    htmlAsMailText(`${"<div>".repeat(20_000)}x`);
    expect(performance.now() - started).toBeLessThan(2_000);
  });
});
