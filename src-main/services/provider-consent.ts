/** What the owner agrees to before a reflection may leave the journal. */

/** Goes up whenever the text or what is sent changes: the owner is then asked anew. The window says it in its other languages too. */
export const CONSENT_VERSION = 1

/** Paragraph by paragraph; names the host, and says exactly what is sent and when. */
export function consentText(host: string, loopback: boolean): readonly string[] {
  return [
    loopback
      ? `${host} is this machine: another program here would read your words. Whether that program sends them on, Mirror cannot know.`
      : `${host} is another machine: your words would leave this one, and Mirror cannot know who reads them there or keeps them.`,
    `Each time a mirrorback is asked for, Mirror would send to ${host}: the whole text of that one reflection, the name of the model, and a fixed instruction that is the same for everyone. Where a reply breaks Mirror’s rules they are sent again, at most twice, with the reasons in Mirror’s own words. Where the server fails before its first word they are sent again, too, at most twice each time.`,
    'While “Mirror back when a reflection is kept” is on, that happens for every reflection that you keep.',
    'Nothing else of your journal is sent: no other reflection, no name of yours, no date, tag, mood or thread, no pattern and no tension. Your key goes along, if you set one.',
    'A reflection that you keep from being read is never sent, and neither is one that sounds like an emergency.',
    'You can take this back at any time. What was sent by then cannot be called back.',
  ]
}
