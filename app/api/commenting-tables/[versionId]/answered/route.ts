import { answeredForm } from "@/lib/commenting/answered-form";
import { formWords } from "@/lib/commenting/form-words";
import { publicFormRows, publicFormSource, publicFormState } from "@/lib/commenting/public";
import { mediaTypes } from "@/lib/commenting/read-table";
import { formQuerySchema } from "@/lib/commenting/schema";
import { writeForm } from "@/lib/commenting/write-form";
import { isLocale } from "@/lib/i18n/locales";
import { systemClock } from "@/lib/kernel/clock";
import { isId } from "@/lib/kernel/ids";
import { Overloaded } from "@/lib/web/documents/render-gate";
import { publicProblem } from "@/lib/web/public-answer";
import { publicFile } from "@/lib/web/public-file";

type Context = { params: Promise<{ versionId: string }> };

/** The published comments on a text in a form, with the published answers: 404 and 422 as for the empty one. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { versionId } = await params;
  const asked = formQuerySchema.safeParse(Object.fromEntries(new URL(request.url).searchParams));
  if (!asked.success) return publicProblem(422, "The form is iso or ippc, the format docx or xlsx.");
  const now = systemClock.now();
  const source = isId(versionId) ? await publicFormSource(versionId, now) : null;
  if (source === null) return publicProblem(404, "There is no such text.");
  const { form, format } = asked.data;
  const locale = isLocale(asked.data.locale) ? asked.data.locale : "en";
  const { paragraphs: _, ...head } = source;
  const before = await publicFormState(source.versionId, now);
  try {
    return await publicFile(request, {
      madeOf: ["answered form", 1, head, before, form, format, locale],
      mediaType: mediaTypes[format],
      fileName: `${source.draft.slug}-${source.slug}-${form}-comments.${format}`,
      make: async () => {
        const { comments, answers } = await publicFormRows(source.versionId, now);
        const words = await formWords(locale);
        const bytes = await writeForm(answeredForm(source, { form, locale, comments, answers }, words), format);
        return { bytes, isCurrent: (await publicFormState(source.versionId, now)) === before };
      },
    });
  } catch (error) {
    if (!(error instanceof Overloaded)) throw error;
    return publicProblem(503, "Too many downloads at once. Try again in a minute.");
  }
}
