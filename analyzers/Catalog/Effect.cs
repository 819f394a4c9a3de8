namespace LinkerdAnnotations.Analyzers.Catalog;

/// <summary>What happens, as a report says it: in its words, and as data in its properties.</summary>
internal enum Effect
{
    /// <summary>Nothing is said of it.</summary>
    None,

    /// <summary>Nothing of the entry is read: an unknown key, another map or place, no effect.</summary>
    Ignored,

    /// <summary>The value cannot be used and Linkerd's default takes its place; it hides the Namespace's value too.</summary>
    Default,

    /// <summary>The proxy reads the value and passes over it.</summary>
    PassedOver,

    /// <summary>One entry of a list is dropped, the rest acts.</summary>
    EntryDropped,

    /// <summary>The whole list or setting is dropped, or more than itself is switched off.</summary>
    SettingDropped,

    /// <summary>Kubernetes, or a validator of Linkerd's, refuses the object that carries the entry.</summary>
    ObjectRefused,

    /// <summary>The injector, its patch or Kubernetes refuses the pods.</summary>
    PodRefused,

    /// <summary>The pods are made, and <c>linkerd-init</c>, the proxy or a container of Linkerd never starts.</summary>
    PodFails,

    /// <summary>The pods get no proxy.</summary>
    NotInjected,

    /// <summary>It works, and cannot be meant.</summary>
    Acts,
}
