import { getOriginal, publicOriginal } from "@/lib/drafts/original-file";
import { ownOrPublicFile } from "@/lib/web/own-or-public-file";

type Context = { params: Promise<{ version: string }> };

/** The file that a version was imported from, byte for byte: for everybody once it is published, before for its team. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  return ownOrPublicFile(request, (await params).version, { open: publicOriginal, own: getOriginal });
}
