/** Elements that stand in the flow of a sentence (https://html.spec.whatwg.org/#phrasing-content-2). */
export const flowElements: ReadonlySet<string> = new Set(
  'a abbr acronym b bdi bdo big cite data del dfn em font i ins label mark q rp rt ruby s small span strike strong sub sup time tt u'.split(
    ' ',
  ),
)

/** Elements in the flow of a sentence that are kept as they are, with the words they read as. */
export const namingElements: ReadonlySet<string> = new Set(['code', 'kbd', 'samp', 'var'])

/** Elements in the flow of a sentence that nobody reads. */
export const silentElements: ReadonlySet<string> = new Set(
  'audio canvas iframe img input map math meter object picture progress script select style svg template video wbr'.split(
    ' ',
  ),
)

/** Elements whose content is not prose, and which end a sentence. */
export const keptElements: ReadonlySet<string> = new Set(['head', 'pre', 'textarea', 'xmp'])

/** Elements without content and without an end tag (https://html.spec.whatwg.org/#void-elements). */
export const voidElements: ReadonlySet<string> = new Set(
  'area base br col embed hr img input link meta source track wbr'.split(' '),
)
