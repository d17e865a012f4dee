import { Component, type ReactNode } from 'react'
import { PageFailure } from './page-failure'

interface PageBoundaryProps {
  readonly children: ReactNode
}

/** Shows plain words in the place of a page that broke; the header and the other pages go on. */
export class PageBoundary extends Component<PageBoundaryProps, { readonly error: Error | null }> {
  override state = { error: null as Error | null }

  static getDerivedStateFromError(error: unknown): { error: Error } {
    return { error: error instanceof Error ? error : new Error(String(error)) }
  }

  override render(): ReactNode {
    return this.state.error ? <PageFailure error={this.state.error} /> : this.props.children
  }
}
