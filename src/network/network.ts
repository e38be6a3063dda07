/** The networks a draft may name. */
export type Network =
  | 'x' | 'facebook' | 'instagram' | 'mastodon' | 'bluesky' | 'threads'
  | 'linkedin' | 'telegram' | 'whatsapp' | 'tiktok' | 'youtube' | 'blog';
