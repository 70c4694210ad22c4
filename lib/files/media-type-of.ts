import { isHtmlPage } from "@/lib/text/is-html-page";
import { isOdt } from "@/lib/text/odt-parts";
import { PackedDocument } from "@/lib/text/packed-document";

export const docxType = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
export const odtType = "application/vnd.oasis.opendocument.text";

/**
 * The media type of a text that was read, by its content and never by its name: Word, OpenDocument, else a text in
 * UTF-8. HTML is told apart so that it is opened by what wrote it; it is only ever handed out to be saved.
 */
export async function mediaTypeOf(bytes: Uint8Array): Promise<string> {
  if (bytes[0] === 0x50 && bytes[1] === 0x4b) {
    return (await isOdt(await PackedDocument.open(bytes))) ? odtType : docxType;
  }
  return isHtmlPage(new TextDecoder().decode(bytes.subarray(0, 1000)))
    ? "text/html; charset=utf-8"
    : "text/plain; charset=utf-8";
}
