import { describe, expect, it } from "vitest";
import { attachment } from "@/lib/web/attachment";

describe("the name under which an answer is saved", () => {
  it.each([
    ["guidance.docx", `attachment; filename="guidance.docx"; filename*=UTF-8''guidance.docx`],
    ["مسودة 1.docx", `attachment; filename="_____ 1.docx"; filename*=UTF-8''%D9%85%D8%B3%D9%88%D8%AF%D8%A9%201.docx`],
    ['a"b\\c/d.md', `attachment; filename="a_b_c_d.md"; filename*=UTF-8''a_b_c_d.md`],
    ["x\r\nSet-Cookie: y", `attachment; filename="x__Set-Cookie: y"; filename*=UTF-8''x__Set-Cookie%3A%20y`],
    ["50%(a)'.txt", `attachment; filename="50_(a)'.txt"; filename*=UTF-8''50%25%28a%29%27.txt`],
  ])("%j", (name, expected) => expect(attachment(name)).toBe(expected));
});
