using LinkerdAnnotations.Tests.Verification;

namespace LinkerdAnnotations.Tests.Rules;

public class FirstLightTests
{
    [Fact]
    public Task Native_sidecar_in_a_dictionary() => LinkerdTest.VerifyAsync(
        """
        using System.Collections.Generic;
        using k8s.Models;

        class C
        {
            V1PodTemplateSpec M() => new()
            {
                Metadata = new V1ObjectMeta
                {
                    Annotations = new Dictionary<string, string>
                    {
                        ["linkerd.io/inject"] = "enabled",
                        [{|LKD1001:"config.linkerd.io/proxy-native-sidecar"|}] = "true",
                    },
                },
            };
        }
        """,
        """
        using System.Collections.Generic;
        using k8s.Models;

        class C
        {
            V1PodTemplateSpec M() => new()
            {
                Metadata = new V1ObjectMeta
                {
                    Annotations = new Dictionary<string, string>
                    {
                        ["linkerd.io/inject"] = "enabled",
                        ["config.alpha.linkerd.io/proxy-enable-native-sidecar"] = "true",
                    },
                },
            };
        }
        """);
}
