/** A domain out of what people write for one: an address of the web, a mailbox, capitals. */
export const domainOf = (text: string): string =>
  (
    text
      .toLowerCase()
      .replace(/^[a-z]+:\/\//, '')
      .replace(/^.*@/, '')
      .replace(/^www\./, '')
      .split(/[/?#:]/, 1)[0] as string
  ).trim();
