import { emptyForm } from "@/lib/commenting/empty-form";
import { formWords } from "@/lib/commenting/form-words";
import { publicFormSource } from "@/lib/commenting/public";
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

/** An empty form of a published text: 404 where there is no such text, 422 for a form or format there is not. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { versionId } = await params;
  const asked = formQuerySchema.safeParse(Object.fromEntries(new URL(request.url).searchParams));
  if (!asked.success) return publicProblem(422, "The form is iso or ippc, the format docx or xlsx.");
  const source = isId(versionId) ? await publicFormSource(versionId, systemClock.now()) : null;
  if (source === null) return publicProblem(404, "There is no such text.");
  const { form, format, rows } = asked.data;
  const locale = isLocale(asked.data.locale) ? asked.data.locale : "en";
  const { paragraphs: _, ...head } = source;
  try {
    return await publicFile(request, {
      madeOf: ["empty form", 1, head, form, format, rows, locale],
      mediaType: mediaTypes[format],
      fileName: `${source.draft.slug}-${source.slug}-${form}.${format}`,
      make: async () => ({
        bytes: await writeForm(emptyForm(source, { form, rows, locale }, await formWords(locale)), format),
        isCurrent: true,
      }),
    });
  } catch (error) {
    if (!(error instanceof Overloaded)) throw error;
    return publicProblem(503, "Too many downloads at once. Try again in a minute.");
  }
}
