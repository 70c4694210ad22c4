import { importDocx } from "@/lib/text/import-docx";
import { importOdt } from "@/lib/text/import-odt";
import type { ImportedDraft } from "@/lib/text/imported-draft";
import { isOdt } from "@/lib/text/odt-parts";
import { PackedDocument } from "@/lib/text/packed-document";
import type { TrackedChoice } from "@/lib/text/tracked-changes";

/** A draft from a Word document or an OpenDocument text, whichever the archive holds. */
export async function importPacked(bytes: Uint8Array, choice: TrackedChoice): Promise<ImportedDraft> {
  const archive = await PackedDocument.open(bytes);
  return (await isOdt(archive)) ? importOdt(bytes, choice) : importDocx(bytes, choice);
}
