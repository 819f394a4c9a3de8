namespace LinkerdAnnotations.Analyzers.Catalog;

/// <summary>What a string under a linkerd.io name is used for.</summary>
internal enum KeyRole
{
    /// <summary>Key of an annotation.</summary>
    Annotation,

    /// <summary>Key of a label.</summary>
    Label,

    /// <summary>Key of an annotation and of a label.</summary>
    AnnotationAndLabel,

    /// <summary>An <c>apiVersion</c>.</summary>
    ApiGroupVersion,

    /// <summary>The <c>type</c> of a Secret.</summary>
    SecretType,

    /// <summary>Something else that is no key, such as a controller's name.</summary>
    Other,
}
