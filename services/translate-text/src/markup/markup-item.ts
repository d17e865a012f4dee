/** What a document with markup consists of, in order. Joined, the `raw` parts are the document. */
export type MarkupItem =
  /** Text to translate, and as it is written in the document (with entities, say). */
  | { readonly kind: 'text'; readonly raw: string; readonly text: string }
  /** The start and the end of an element that stands in the flow of a sentence, such as `<b>`. */
  | { readonly kind: 'open'; readonly raw: string; readonly name: string }
  | { readonly kind: 'close'; readonly raw: string; readonly name: string }
  /** Something in the flow of a sentence that is not translated, with the words it reads as: `<code>npm</code>`. */
  | { readonly kind: 'fixed'; readonly raw: string; readonly text: string }
  /** What ends a sentence: the tags of paragraphs and headings, whatever else is kept. */
  | { readonly kind: 'break'; readonly raw: string }

/** An item that stands in the flow of a sentence. */
export type FlowItem = Exclude<MarkupItem, { kind: 'break' }>
