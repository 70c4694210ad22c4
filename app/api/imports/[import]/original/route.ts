import { publicOriginal } from "@/lib/imports/public";
import { getOriginal } from "@/lib/imports/queries";
import { ownOrPublicFile } from "@/lib/web/own-or-public-file";

type Context = { params: Promise<{ import: string }> };

/**
 * The document that an input was brought in from, byte for byte, as a download: for its own side, for the team from
 * the submission on, for everybody once it is published and its side offers it.
 */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  return ownOrPublicFile(request, (await params).import, { open: publicOriginal, own: getOriginal });
}
