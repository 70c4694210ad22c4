import { addAttachment } from "@/lib/attachments/add-attachment";
import { endUpload } from "@/lib/attachments/end-upload";
import { moveAttachment } from "@/lib/attachments/move-attachment";
import { removeAttachment } from "@/lib/attachments/remove-attachment";
import { restoreAttachment } from "@/lib/attachments/restore-attachment";
import { actOnFileSchema, addFileSchema, moveFileSchema, titleFileSchema } from "@/lib/attachments/schema";
import { titleAttachment } from "@/lib/attachments/title-attachment";
import { defineAction } from "@/lib/web/define-action";
import { postedFile } from "@/lib/web/file-bytes";

/** The acts on the files of a draft; each leads back to the page of its files. */
export function fileActions(pageOf: (locale: string, contributionId: string) => string) {
  return {
    addFile: defineAction({
      schema: addFileSchema,
      async run(deps, { contributionId, file }, locale) {
        const { bytes, fileName } = await postedFile(file);
        const given = { contributionId, name: fileName ?? "", bytes: bytes ?? new Uint8Array() };
        const { id } = await addAttachment(deps, given);
        return { redirectTo: `${pageOf(locale, contributionId)}?added=${id}` };
      },
    }),
    titleFile: defineAction({
      schema: titleFileSchema,
      async run(deps, input) {
        await titleAttachment(deps, input);
        return { doneKey: "attachments.list.titleKept" };
      },
    }),
    moveFile: defineAction({
      schema: moveFileSchema,
      async run(deps, input, locale) {
        const { contributionId } = await moveAttachment(deps, input);
        return { redirectTo: pageOf(locale, contributionId) };
      },
    }),
    removeFile: defineAction({
      schema: actOnFileSchema,
      async run(deps, input, locale) {
        const { contributionId } = await removeAttachment(deps, input);
        return { redirectTo: pageOf(locale, contributionId) };
      },
    }),
    restoreFile: defineAction({
      schema: actOnFileSchema,
      async run(deps, input, locale) {
        const { contributionId } = await restoreAttachment(deps, input);
        return { redirectTo: pageOf(locale, contributionId) };
      },
    }),
    discardUpload: defineAction({
      schema: actOnFileSchema,
      async run(deps, { id }, locale) {
        const { contributionId } = await endUpload(deps, id);
        return { redirectTo: pageOf(locale, contributionId) };
      },
    }),
  };
}
